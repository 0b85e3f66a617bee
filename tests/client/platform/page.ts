import { vi } from 'vitest';

/** A page as far as modules without a view use one: its address, and clicks and leaving it. */
export interface StubbedPage {
  /** Clicks a link; with a `target` it opens another tab. */
  click(href: string, target?: string): void;
  /** Leaves the page: whether the browser would ask the reader first. */
  leave(): 'asked' | 'allowed';
}

/** Replaces the page by one at an address two levels below the site's root. */
export function stubPage(href: string): StubbedPage {
  const listeners = new Map<string, (event: object) => void>();
  const addEventListener = (type: string, act: (event: object) => void) => {
    listeners.set(type, act);
  };
  const send = (type: string, event: object) => listeners.get(type)?.(event);
  const { protocol, pathname, search, origin } = new URL(href);
  vi.stubGlobal('location', { href, protocol, pathname, search, origin });
  const documentElement = { getAttribute: () => '../' };
  vi.stubGlobal('document', { documentElement, addEventListener });
  vi.stubGlobal('window', { addEventListener });
  return {
    click: (link, target = '') =>
      send('click', { target: { closest: () => ({ href: link, target }) } }),
    leave() {
      const preventDefault = vi.fn();
      send('beforeunload', { preventDefault });
      return preventDefault.mock.calls.length > 0 ? 'asked' : 'allowed';
    },
  };
}
