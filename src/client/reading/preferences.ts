import { COPY_FORMATS } from '#edition/cite/copyFormats.ts';
import { read, write } from '../platform/storage.ts';

/** The settings a reader can make, each with its values; the first value is the default. */
export const PREFERENCES = {
  mode: ['run', 'lines'],
  size: ['standard', 'large', 'huge'],
  theme: ['auto', 'light', 'dark'],
  copying: ['none', 'plain', 'official', 'standard'],
  format: COPY_FORMATS,
} as const;

/** The name of a setting. */
export type Preference = keyof typeof PREFERENCES;

const KEY_PREFIX = 'yandu.';

/** Reads a stored setting; an unknown value counts as the default. */
export function readPreference(name: Preference): string {
  const stored = read(KEY_PREFIX + name);
  const values: readonly string[] = PREFERENCES[name];
  return stored !== null && values.includes(stored) ? stored : PREFERENCES[name][0];
}

/** Stores a setting where storage allows. */
export function savePreference(name: Preference, value: string): void {
  write(KEY_PREFIX + name, value);
}

/** Applies the stored text size and theme to the page. */
export function applyPreferences(): void {
  applyPreference('size', readPreference('size'));
  applyPreference('theme', readPreference('theme'));
}

/** Applies a setting to the page, as in `<html data-size="large">`. */
export function applyPreference(name: Preference, value: string): void {
  document.documentElement.setAttribute(`data-${name}`, value);
}
