import { pinyin } from 'pinyin-pro';
import { CHARACTERS_PER_MINUTE } from '#edition/layout/kicker.ts';

/** The operators of the keystroke-level model that are used here, in seconds. */
const SECONDS = { key: 0.28, point: 1.1, home: 0.4, think: 1.35 };
const HAN = /\p{Script=Han}+/gu;

/** Everything an errand costs a person, counted while it is run. */
export interface Effort {
  /** Presses of anything: links, buttons, fields, sentences, Enter, and items of the browser's own menus. */
  taps: number;
  /** Keys of the texts that are typed, as {@link keysOf} counts them. */
  keys: number;
  /** Texts that are typed; the hands come to the keyboard for each. */
  texts: number;
  /** Heights of the screen by which pages or sheets are scrolled. */
  screens: number;
  /** Strokes of a finger that scroll so far, each by one screen at most. */
  swipes: number;
  /** Characters that must be read one after another before the sought ones. */
  characters: number;
  /** Seconds in which pages load or draw what is sought. */
  waited: number;
}

/** Returns an effort of nothing. */
export function noEffort(): Effort {
  return { taps: 0, keys: 0, texts: 0, screens: 0, swipes: 0, characters: 0, waited: 0 };
}

/** Returns the sum of efforts. */
export function sumOf(efforts: readonly Effort[]): Effort {
  const sum = noEffort();
  for (const effort of efforts)
    for (const name of Object.keys(sum) as (keyof Effort)[]) sum[name] += effort[name];
  return sum;
}

/**
 * Returns the seconds that a person needs by the keystroke-level model (Card, Moran and Newell, “The keystroke-level
 * model for user performance time with interactive systems”, Communications of the ACM 23(7), 1980, 396–410), without
 * the waiting for pages: a key takes K = 0.28 s (the average typist who is no secretary), pointing P = 1.1 s, homing
 * H = 0.4 s, mental preparation M = 1.35 s. The model is of a mouse; on a phone a tap and a swipe are M + P each, since
 * a finger that has pointed has pressed, and a text is M + H and its keys. Reading is silent, at the rate of the site.
 */
export function modelledSeconds({ taps, keys, texts, swipes, characters }: Effort): number {
  const { key, point, home, think } = SECONDS;
  return (
    (taps + swipes) * (think + point) +
    texts * (think + home) +
    keys * key +
    (characters * 60) / CHARACTERS_PER_MINUTE
  );
}

/** Counts the keys of a text with a pinyin keyboard: the letters of each run of Chinese, and one to choose it. */
export function keysOf(text: string): number {
  const runs = text.match(HAN) ?? [];
  const letters = runs.map((run) => pinyin(run, { toneType: 'none', type: 'array' }).join(''));
  const others = text.replace(HAN, '');
  return letters.join('').length + runs.length + others.length;
}
