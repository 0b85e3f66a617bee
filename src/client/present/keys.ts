/** What a key asks for. */
export type Order =
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'go'; to: number }
  | { kind: 'end' | 'black' | 'full' | 'overview' };

/** The part of a keyboard event that decides. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/** What a key means after the digits dialled before it, and the digits dialled now. */
export interface Pressed {
  order: Order | null;
  dialled: string;
}

/** By key; letters by their place on the keyboard, since an input method hides what they are. */
const ORDERS = new Map<string, Order>(
  Object.entries({
    ArrowRight: { kind: 'step', by: 1 },
    ArrowDown: { kind: 'step', by: 1 },
    PageDown: { kind: 'step', by: 1 },
    Space: { kind: 'step', by: 1 },
    Enter: { kind: 'step', by: 1 },
    NumpadEnter: { kind: 'step', by: 1 },
    ArrowLeft: { kind: 'step', by: -1 },
    ArrowUp: { kind: 'step', by: -1 },
    PageUp: { kind: 'step', by: -1 },
    Backspace: { kind: 'step', by: -1 },
    Home: { kind: 'go', to: 1 },
    End: { kind: 'end' },
    KeyB: { kind: 'black' },
    Period: { kind: 'black' },
    NumpadDecimal: { kind: 'black' },
    KeyF: { kind: 'full' },
    Escape: { kind: 'overview' },
  }),
);
/** Remote controls send keys without a place on a keyboard. */
const BY_NAME: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '.': 'Period',
  b: 'KeyB',
  f: 'KeyF',
};
const MOST_DIGITS = 5;

/** Reads a key: digits are dialled, Enter goes where they say, any other key forgets them. */
export function press(key: Key, dialled: string): Pressed {
  if (key.ctrlKey || key.altKey || key.metaKey) return { order: null, dialled };
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(key.code)?.[1] ?? /^\d$/u.exec(key.key)?.[0];
  if (digit && !key.shiftKey)
    return { order: null, dialled: (dialled + digit).slice(-MOST_DIGITS) };
  const name = key.code || BY_NAME[key.key] || key.key;
  if (dialled !== '' && /Enter$/u.test(name)) {
    return { order: { kind: 'go', to: Number(dialled) }, dialled: '' };
  }
  if (name === 'Space' && key.shiftKey) return { order: { kind: 'step', by: -1 }, dialled: '' };
  return { order: ORDERS.get(name) ?? null, dialled: '' };
}

/** Whether a key belongs to the control that has the focus: typing in a field, pressing a button. */
export function isTaken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea')) return true;
  return (name === 'Enter' || name === ' ') && target.closest('a, button, summary') !== null;
}
