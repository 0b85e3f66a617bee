import { splitText } from './splitText.ts';
import type { Excerpt, ResolvedItem, ResolvedPack } from '../pack.ts';

/** A run of words in one layer on a slide. */
export type SpokenRun = Excerpt['runs'][number];

/** One slide, with the notes that only the speaker sees. */
export type Slide = TitleSlide | PassageSlide;

/** A slide with the pack's title or a heading. */
export interface TitleSlide {
  kind: 'title';
  text: string;
  notes: string[];
}

/** A slide with a passage, or one piece of a long passage. */
export interface PassageSlide {
  kind: 'passage';
  excerpt: Excerpt;
  changed: boolean;
  /** The piece's text in runs of one layer each; joined over all pieces, the runs are the passage. */
  runs: SpokenRun[];
  /** Number of this piece, from 1 to `pieces`. */
  piece: number;
  pieces: number;
  /** Notes of the passage, the same on every piece. */
  notes: string[];
}

/** Makes the slides of a pack: its title, then one for each heading and passage; missing passages have none. */
export function slidesOf({ title, items }: ResolvedPack): Slide[] {
  const slides: Slide[] = title === '' ? [] : [titleSlide(title)];
  let notes = slides[0]?.notes ?? [];
  for (const item of items) {
    if (item.kind === 'note') notes.push(item.text);
    else {
      const next = slidesOfItem(item);
      // Notes before the first slide belong to that slide.
      if (slides.length === 0) for (const note of notes) next[0]?.notes.push(note);
      slides.push(...next);
      notes = next[0]?.notes ?? notes;
    }
  }
  return slides;
}

/** The text shown on a slide. */
export function slideText(slide: Slide): string {
  return slide.kind === 'title' ? slide.text : slide.runs.map(({ text }) => text).join('');
}

/** Makes the slides of one passage, in order. */
export function passageSlides(excerpt: Excerpt, changed: boolean): PassageSlide[] {
  const notes: string[] = [];
  const texts = splitText(excerpt.text);
  let from = 0;
  return texts.map((text, index) => {
    const runs = runsBetween(excerpt.runs, from, from + text.length);
    from += text.length;
    const pieces = texts.length;
    return { kind: 'passage', excerpt, changed, runs, piece: index + 1, pieces, notes };
  });
}

function slidesOfItem(item: Exclude<ResolvedItem, { kind: 'note' }>): Slide[] {
  if (item.kind === 'heading') return [titleSlide(item.text)];
  return item.kind === 'passage' ? passageSlides(item.excerpt, item.changed) : [];
}

function titleSlide(text: string): TitleSlide {
  return { kind: 'title', text, notes: [] };
}

/** Cuts runs to the part between two offsets of their joined text. */
function runsBetween(runs: readonly SpokenRun[], from: number, to: number): SpokenRun[] {
  let at = 0;
  return runs.flatMap(({ layer, text }) => {
    const start = at;
    at += text.length;
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return part === '' ? [] : [{ layer, text: part }];
  });
}
