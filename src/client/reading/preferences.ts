import { FORMATS } from '#edition/cite/formats.ts';
import { read, write } from '../platform/storage.ts';

/** What a reader can set; the first value of each is what a page has without being told. */
export const CHOICES = {
  mode: ['run', 'lines'],
  size: ['standard', 'large', 'huge'],
  theme: ['auto', 'light', 'dark'],
  format: FORMATS,
} as const;

/** A setting a reader can make. */
export type Choice = keyof typeof CHOICES;

const KEY = 'yandu.';

/** The reader's stored choice; anything but a known value counts as none made. */
export function recall(choice: Choice): string {
  const stored = read(KEY + choice);
  const values: readonly string[] = CHOICES[choice];
  return stored !== null && values.includes(stored) ? stored : CHOICES[choice][0];
}

/** Remembers a choice where storage allows. */
export function remember(choice: Choice, value: string): void {
  write(KEY + choice, value);
}

/** Shows a choice on the page: `<html data-size="large">`. */
export function apply(choice: Choice, value: string): void {
  document.documentElement.setAttribute(`data-${choice}`, value);
}
