import type { Form } from '#edition/passage.ts';
import type { SourceLine } from '#edition/sourceText.ts';
import type { Marker } from './marker.ts';
import { markerOf } from './marker.ts';

/** Where a line of the source ended within a paragraph, and the page numbers that stood there. */
export interface Break {
  at: number;
  pages: string[];
}

/** A paragraph of the source, its lines joined. */
export interface Paragraph {
  /** Its words, the lines run on. */
  text: string;
  breaks: Break[];
  /** Offsets at which a further article of a law opens within it. */
  cuts: number[];
  /** First line of source.txt. */
  line: number;
  /** How deep a heading the source's own marks make of it; 0 for none. */
  level: number;
  marker: Marker | null;
  form: Form;
  /** Whether it is a line of a table of contents. */
  listed?: boolean;
}

/** A paragraph of consecutive lines of the source; a page number within or below it is kept as a break. */
export function paragraphOf(lines: readonly (SourceLine & { page?: boolean })[]): Paragraph {
  const breaks: Break[] = [];
  let text = '';
  for (const line of lines) {
    const last = breaks.at(-1);
    if (line.page && last?.at === text.length) last.pages.push(line.text);
    else if (line.page) breaks.push({ at: text.length, pages: [line.text] });
    else if (text !== '' && last?.at !== text.length) breaks.push({ at: text.length, pages: [] });
    if (!line.page) text += line.text;
  }
  const [first] = lines;
  return {
    text,
    breaks,
    cuts: [],
    line: first?.line ?? 1,
    level: first?.level ?? 0,
    marker: markerOf(text),
    form: 'text',
  };
}

/** Paragraphs that are one, such as the lines of a title, as one. */
export function joined([first, ...rest]: readonly [Paragraph, ...Paragraph[]]): Paragraph {
  const whole = { ...first, breaks: [...first.breaks] };
  for (const { text, breaks } of rest) {
    const { length } = whole.text;
    if (!whole.breaks.some(({ at }) => at === length)) whole.breaks.push({ at: length, pages: [] });
    whole.breaks.push(...breaks.map(({ at, pages }) => ({ at: at + length, pages })));
    whole.text += text;
  }
  return whole;
}

/** What a complete sentence, or a line that announces what follows, ends with. */
const SENTENCE_END = /[。！？；：!?;:…][”’」』）)》】]*$/u;

/** Whether a text ends as a sentence does. */
export function isFinished(text: string): boolean {
  return SENTENCE_END.test(text);
}

const HEADING_LENGTH = 70;

/** Whether a paragraph reads as a heading: the source marks it as one, or it is short and no sentence. */
export function isHeading({ text, level }: Pick<Paragraph, 'text' | 'level'>): boolean {
  return level > 0 || (text.length <= HEADING_LENGTH && !/[。；;]/u.test(text) && !endsOpen(text));
}

/** A heading may hold a comma, as in 一、提高认识，加强领导, but does not end in one. */
function endsOpen(text: string): boolean {
  return /[，,、]$/u.test(text);
}
