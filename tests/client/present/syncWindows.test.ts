import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PresentationSession } from '#client/present/session.ts';
import type { Slide } from '#packs/slides/slides.ts';
import { stubStorages } from '../platform/storages.ts';

const ORIGIN = 'https://example.org';
const SLIDES = ['一', '二', '三'].map((text) => ({ kind: 'note', text }) as unknown as Slide);
type Listener = (event: object) => void;
type Post = (text: string, origin: string) => void;

/** The channels of one browser, the listeners of the window, and the window that opened it. */
let channels: { listeners: Listener[]; post: ReturnType<typeof vi.fn> }[];
let listeners: Map<string, Listener>;
let opener: { postMessage: Post } | null;

class FakeChannel {
  private readonly own = { listeners: [] as Listener[], post: vi.fn() };
  constructor() {
    channels.push(this.own);
  }
  addEventListener(_: 'message', act: Listener): void {
    this.own.listeners.push(act);
  }
  postMessage(text: string): void {
    this.own.post(text);
    if (location.href.startsWith('file:')) return;
    for (const other of channels)
      if (other !== this.own) for (const act of other.listeners) act({ data: text });
  }
}

beforeEach(() => {
  [channels, listeners, opener] = [[], new Map(), null];
  stubStorages();
  vi.stubGlobal('addEventListener', (type: string, act: Listener) => listeners.set(type, act));
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => vi.unstubAllGlobals());

/** Opens a window that presents a pack, at an address. */
async function present(id = 'p=1', href = `${ORIGIN}/present/index.html`) {
  vi.stubGlobal('location', { href, origin: ORIGIN });
  vi.stubGlobal('window', { opener });
  vi.resetModules();
  const { syncWindows } = await import('#client/present/syncWindows.ts');
  const session = new PresentationSession(SLIDES);
  return { session, addWindow: syncWindows(session, id) };
}
const positions = (post: ReturnType<typeof vi.fn>) =>
  post.mock.calls.map(([text]) => JSON.parse(String(text))).filter(({ kind }) => kind === 'at');

describe('where the browser has a channel', () => {
  test('every window follows the others', async () => {
    const [one, two] = [await present(), await present()];
    one.session.goTo(2);
    expect(two.session.position).toEqual({ at: 2, black: false });
    two.session.toggleBlack();
    expect(one.session.position).toEqual({ at: 2, black: true });
  });

  test('a window that is opened later begins at the slide of the others', async () => {
    const one = await present();
    one.session.goTo(3);
    expect((await present()).session.position.at).toBe(3);
  });

  test('windows of another pack are left alone', async () => {
    const [one, other] = [await present(), await present('p=2')];
    one.session.goTo(2);
    expect(other.session.position.at).toBe(1);
  });

  test('a position that came from another window is not sent again', async () => {
    const [one] = [await present(), await present()];
    one.session.goTo(2);
    expect(
      channels.flatMap(({ post }) => positions(post)).filter(({ at }) => at === 2),
    ).toHaveLength(1);
  });

  test('storage is not used', async () => {
    const { session } = await present();
    session.goTo(2);
    expect(localStorage.getItem('yandu.talk')).toBe(null);
  });
});

describe('through storage', () => {
  test.each([
    ['without a channel', false, `${ORIGIN}/present/index.html`],
    ['from a disk, where no channel joins pages', true, 'file:///E:/present/index.html'],
  ])('%s', async (_, hasChannel, href) => {
    if (!hasChannel) vi.stubGlobal('BroadcastChannel', undefined);
    const { session } = await present('p=1', href);
    session.goTo(2);
    const text = localStorage.getItem('yandu.talk');
    expect(JSON.parse(String(text))).toMatchObject({ kind: 'at', talk: 'p=1', at: 2 });
    const other = await present('p=1', href);
    listeners.get('storage')?.({ key: 'yandu.other', newValue: text });
    expect(other.session.position.at).toBe(1);
    listeners.get('storage')?.({ key: 'yandu.talk', newValue: text });
    expect(other.session.position.at).toBe(2);
  });
});

describe('to windows that one opened', () => {
  const message = (at: number) => JSON.stringify({ kind: 'at', talk: 'p=1', at, black: false });

  test.each([
    [`${ORIGIN}/present/index.html`, ORIGIN],
    ['file:///E:/present/index.html', '*'],
  ])('from %s messages go to %s', async (href, target) => {
    const { session, addWindow } = await present('p=1', href);
    const other = { postMessage: vi.fn<Post>() };
    addWindow(other as unknown as Window);
    session.goTo(2);
    const [[text, origin]] = other.postMessage.mock.calls as [[string, string]];
    expect([JSON.parse(text).at, origin]).toEqual([2, target]);
  });

  test('the window that opened this one is asked for the position, and followed', async () => {
    opener = { postMessage: vi.fn<Post>() };
    const { session } = await present();
    const [call] = vi.mocked(opener.postMessage).mock.calls;
    expect(JSON.parse(call?.[0] ?? '')).toMatchObject({ kind: 'hello', talk: 'p=1' });
    listeners.get('message')?.({ source: opener, origin: ORIGIN, data: message(3) });
    expect(session.position.at).toBe(3);
  });

  test('a message of an unknown window or of another origin is ignored', async () => {
    opener = { postMessage: vi.fn<Post>() };
    const { session } = await present();
    const send = listeners.get('message');
    send?.({ source: {}, origin: ORIGIN, data: message(3) });
    send?.({ source: opener, origin: 'https://example.com', data: message(3) });
    expect(session.position.at).toBe(1);
  });

  test('from a disk, where every page has an origin of its own, a known window is enough', async () => {
    opener = { postMessage: vi.fn<Post>() };
    const { session } = await present('p=1', 'file:///E:/present/index.html');
    listeners.get('message')?.({ source: opener, origin: 'null', data: message(3) });
    expect(session.position.at).toBe(3);
  });
});
