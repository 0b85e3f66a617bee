import { vi } from 'vitest';

/** A browser's storage as tests need it: with so much room and no more. */
export class Memory {
  private readonly texts = new Map<string, string>();
  room = Infinity;

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.texts].filter(([known]) => known !== key);
    const used = others.reduce((sum, [, text]) => sum + text.length, 0);
    if (used + value.length > this.room) throw new Error('QuotaExceededError');
    this.texts.set(key, value);
  }
}

/** A browser's storage, and what it forbids. */
export interface Storages {
  local: Memory;
  session: Memory;
  window: { name: string };
}

/** Gives the module under test a fresh browser; what is `denied` throws as soon as it is named. */
export function stubStorages(...denied: ('localStorage' | 'sessionStorage')[]): Storages {
  const storages = { local: new Memory(), session: new Memory(), window: { name: '' } };
  const values = { localStorage: storages.local, sessionStorage: storages.session };
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        if (denied.some((each) => each === name)) throw new Error('SecurityError');
        return value;
      },
    });
  }
  vi.stubGlobal('window', storages.window);
  if (!('location' in globalThis)) vi.stubGlobal('location', { href: 'https://example.org/' });
  return storages;
}
