import type { Slide } from './slides/slides.ts';
import { slideText } from './slides/slides.ts';

/** Characters a speaker reads in a minute: what can be asked for, and what is assumed. */
export const RATES = { slowest: 60, usual: 200, fastest: 400 } as const;

/** A rate as a speaker or storage gives it, within what can be asked for; null when it is none. */
export function readRate(text: string | null): number | null {
  const rate = /^\d{1,4}$/u.test(text ?? '') ? Number(text) : 0;
  return rate >= RATES.slowest && rate <= RATES.fastest ? rate : null;
}

/** Seconds that texts take to be spoken, white space aside, at a rate of characters per minute. */
export function secondsFor(texts: readonly string[], rate: number): number {
  const characters = texts.join('').replace(/\s/gu, '');
  return ([...characters].length / rate) * 60;
}

/** Seconds each slide takes; notes are spoken too, once, with the last piece of their passage. */
export function secondsOf(slides: readonly Slide[], rate: number): number[] {
  return slides.map((slide) => {
    const last = slide.kind === 'title' || slide.piece === slide.pieces;
    return secondsFor([slideText(slide), ...(last ? slide.notes : [])], rate);
  });
}

/** A length of time as a clock shows it: 0:45, 12:05, 1:00:00. */
export function clockTime(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
  return seconds < 0 && whole > 0 ? `-${time}` : time;
}
