/** A command of a presentation. */
export type SlideCommand =
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'go'; to: number }
  | { kind: 'end' | 'black' | 'full' | 'overview' };

/** The part of a keyboard event that decides on its command. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/** The command of a key, and the digits typed so far. */
export interface KeyResult {
  command: SlideCommand | null;
  digits: string;
}

/** The commands by key code, because input methods hide the characters of letter keys. */
const COMMANDS = new Map<string, SlideCommand>(
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
/** The codes of keys by name, for remote controls, which send no codes. */
const CODES_BY_NAME: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '.': 'Period',
  b: 'KeyB',
  f: 'KeyF',
};
const MAX_DIGITS = 5;

/** Reads a key: digits are collected, Enter goes to the slide they number, any other key drops them. */
export function readKey(key: Key, digits: string): KeyResult {
  if (key.ctrlKey || key.altKey || key.metaKey) return { command: null, digits };
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(key.code)?.[1] ?? /^\d$/u.exec(key.key)?.[0];
  if (digit && !key.shiftKey) return { command: null, digits: (digits + digit).slice(-MAX_DIGITS) };
  const name = key.code || CODES_BY_NAME[key.key] || key.key;
  if (digits !== '' && /Enter$/u.test(name)) {
    return { command: { kind: 'go', to: Number(digits) }, digits: '' };
  }
  if (name === 'Space' && key.shiftKey) return { command: { kind: 'step', by: -1 }, digits: '' };
  return { command: COMMANDS.get(name) ?? null, digits: '' };
}

/** Tells whether a key is meant for the focused control: typing in a field, or pressing a button. */
export function belongsToControl(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea')) return true;
  return (name === 'Enter' || name === ' ') && target.closest('a, button, summary') !== null;
}
