/** Keeps the windows of one talk in step, over whatever the browser allows: a channel, storage, or the windows themselves. */
import { onDisk } from '../platform/fileUrl.ts';
import { write } from '../platform/storage.ts';
import { readMessage, writeMessage } from './message.ts';
import type { Message } from './message.ts';
import type { Talk } from './session.ts';

const NAME = 'yandu.talk';
/** Files of a disk are strangers to each other: no channel joins them, and their origin is no address. */
const apart = onDisk();

/** Ties a talk to the other windows that give it. Returns how to greet a window opened here. */
export function keepInStep(talk: Talk, id: string): (other: Window | null) => void {
  const windows = new Set<Window>();
  const channel = openChannel();
  const send = (message: Message) => {
    const text = writeMessage(message, Date.now());
    channel?.postMessage(text);
    if (!channel || apart) write(NAME, text);
    for (const other of windows) other.postMessage(text, apart ? '*' : location.origin);
  };
  const tell = () => send({ kind: 'at', talk: id, ...talk.place });
  const hear = (data: unknown) => {
    const message = readMessage(data, id, talk.slides.length);
    if (message?.kind === 'hello') tell();
    if (message?.kind === 'at') talk.change({ at: message.at, black: message.black }, false);
  };
  channel?.addEventListener('message', ({ data }) => hear(data));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === NAME) hear(newValue);
  });
  addEventListener('message', ({ source, origin, data }) => {
    const known = [...windows].some((other) => other === source);
    if (known && (apart || origin === location.origin)) hear(data);
  });
  talk.watch((_, own) => {
    if (own) tell();
  });
  const opener: Window | null = window.opener;
  if (opener) windows.add(opener);
  send({ kind: 'hello', talk: id });
  return (other) => {
    if (other) windows.add(other);
  };
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}
