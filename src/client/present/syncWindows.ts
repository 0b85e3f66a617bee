/** Synchronizes the windows of one presentation by whatever the browser allows: a channel, storage, or messages. */
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { write } from '../platform/storage.ts';
import { readMessage, writeMessage } from './message.ts';
import type { SyncMessage } from './message.ts';
import type { PresentationSession } from './session.ts';

/** The name of the channel, and the storage key used in its place. */
const CHANNEL = 'yandu.talk';
/** Whether pages have opaque origins, as files do: no channel joins them, and messages cannot name the origin. */
const hasOpaqueOrigin = isOpenedFromDisk();

/**
 * Synchronizes a session with the other windows that present the pack of this id. Returns a function that adds a
 * window opened here.
 */
export function syncWindows(session: PresentationSession, id: string): (other: Window) => void {
  const windows = new Set<Window>();
  const send = senderTo(windows, openChannel(receive));
  const sendPosition = () => send({ kind: 'at', talk: id, ...session.position });
  function receive(data: unknown): void {
    const message = readMessage(data, id, session.slides.length);
    if (message?.kind === 'hello') sendPosition();
    if (message?.kind === 'at') session.moveTo({ at: message.at, black: message.black }, false);
  }
  listenToWindows(windows, receive);
  session.subscribe((_, isOwn) => {
    if (isOwn) sendPosition();
  });
  const opener: Window | null = window.opener;
  if (opener) windows.add(opener);
  send({ kind: 'hello', talk: id });
  return (other) => windows.add(other);
}

function openChannel(receive: (data: unknown) => void): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }) => receive(data));
    return channel;
  } catch {
    return null;
  }
}

function senderTo(
  windows: ReadonlySet<Window>,
  channel: BroadcastChannel | null,
): (message: SyncMessage) => void {
  return (message) => {
    const text = writeMessage(message, Date.now());
    channel?.postMessage(text);
    if (!channel || hasOpaqueOrigin) write(CHANNEL, text);
    for (const other of windows) other.postMessage(text, hasOpaqueOrigin ? '*' : location.origin);
  };
}

/** Receives messages through storage, and from known windows directly. */
function listenToWindows(windows: ReadonlySet<Window>, receive: (data: unknown) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === CHANNEL) receive(newValue);
  });
  addEventListener('message', ({ source, origin, data }) => {
    const isKnown = [...windows].some((other) => other === source);
    if (isKnown && (hasOpaqueOrigin || origin === location.origin)) receive(data);
  });
}
