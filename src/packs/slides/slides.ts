import { cutText } from './splitText.ts';
import type { Excerpt, ShownItem, ShownPack } from '../pack.ts';

/** Words of one layer, as they follow each other on a slide. */
export type Run = Excerpt['runs'][number];

/** What an audience sees at once, with what only the speaker sees of it. */
export type Slide = TitleSlide | PassageSlide;

/** A heading of the pack, or its title. */
export interface TitleSlide {
  kind: 'title';
  text: string;
  notes: string[];
}

/** A passage, or one piece of a long one. */
export interface PassageSlide {
  kind: 'passage';
  excerpt: Excerpt;
  changed: boolean;
  /** Who says what in this piece: the runs end to end are its text, all pieces' the passage's. */
  runs: Run[];
  /** Which piece of how many. */
  piece: number;
  pieces: number;
  /** Every piece of a passage carries the passage's notes. */
  notes: string[];
}

/** A pack as slides: its title, then one passage or heading each; passages that are gone have none. */
export function slidesOf({ title, items }: ShownPack): Slide[] {
  const slides: Slide[] = title === '' ? [] : [titleSlide(title)];
  let notes = slides[0]?.notes ?? [];
  for (const item of items) {
    if (item.kind === 'note') notes.push(item.text);
    else {
      const next = slidesFor(item);
      // What is noted before anything is shown belongs to what comes first.
      if (slides.length === 0) next[0]?.notes.push(...notes);
      slides.push(...next);
      notes = next[0]?.notes ?? notes;
    }
  }
  return slides;
}

/** The text a slide shows. */
export function slideText(slide: Slide): string {
  return slide.kind === 'title' ? slide.text : slide.runs.map(({ text }) => text).join('');
}

/** The slides of one passage, in order. */
export function passageSlides(excerpt: Excerpt, changed = false): PassageSlide[] {
  const notes: string[] = [];
  const texts = cutText(excerpt.text);
  let from = 0;
  return texts.map((text, index) => {
    const runs = runsBetween(excerpt.runs, from, from + text.length);
    from += text.length;
    const pieces = texts.length;
    return { kind: 'passage', excerpt, changed, runs, piece: index + 1, pieces, notes };
  });
}

function slidesFor(item: Exclude<ShownItem, { kind: 'note' }>): Slide[] {
  if (item.kind === 'heading') return [titleSlide(item.text)];
  return item.kind === 'passage' ? passageSlides(item.excerpt, item.changed) : [];
}

function titleSlide(text: string): TitleSlide {
  return { kind: 'title', text, notes: [] };
}

/** The part of the runs that stands between two offsets of their text. */
function runsBetween(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap(({ layer, text }) => {
    const start = at;
    at += text.length;
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return part === '' ? [] : [{ layer, text: part }];
  });
}
