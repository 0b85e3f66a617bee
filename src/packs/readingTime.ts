import type { Slide } from './slides/slides.ts';
import { slideText } from './slides/slides.ts';

/** Speaking rates in characters per minute: the bounds and the default. */
export const RATES = { slowest: 60, usual: 200, fastest: 400 } as const;

/** Parses a speaking rate; null when the text is not an integer within the bounds. */
export function parseRate(text: string | null): number | null {
  const rate = /^\d{1,4}$/u.test(text ?? '') ? Number(text) : 0;
  return rate >= RATES.slowest && rate <= RATES.fastest ? rate : null;
}

/** Seconds needed to speak texts at a rate of characters per minute; white space is not counted. */
export function secondsToRead(texts: readonly string[], rate: number): number {
  const characters = texts.join('').replace(/\s/gu, '');
  return ([...characters].length / rate) * 60;
}

/** Seconds needed to speak each slide; the notes of a passage are counted once, on its last slide. */
export function secondsPerSlide(slides: readonly Slide[], rate: number): number[] {
  return slides.map((slide) => {
    const last = slide.kind === 'title' || slide.piece === slide.pieces;
    return secondsToRead([slideText(slide), ...(last ? slide.notes : [])], rate);
  });
}

/** Formats a number of seconds as clock time: 0:45, 12:05, 1:00:00. */
export function clockTime(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
  return seconds < 0 && whole > 0 ? `-${time}` : time;
}
