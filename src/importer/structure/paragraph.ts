import type { PassageForm } from '#edition/passage.ts';
import type { SourceLine } from '#edition/sourceText.ts';
import type { Marker } from './marker.ts';
import { markerOf } from './marker.ts';

/** A line break of the source within a paragraph: its offset, and the page numbers printed there. */
export interface LineBreak {
  at: number;
  pages: string[];
}

/** A paragraph of a source file, its lines joined. */
export interface SourceParagraph {
  /** The text, without the line breaks. */
  text: string;
  breaks: LineBreak[];
  /** The offsets at which further articles of a law begin within the paragraph. */
  articleStarts: number[];
  /** The number of its first line in source.txt. */
  line: number;
  /** The heading level by the source's own marks; 0 for none. */
  level: number;
  marker: Marker | null;
  form: PassageForm;
  /** Whether it is a line of a table of contents. */
  inTableOfContents?: boolean;
}

/** A line of a source, and whether it is a page number. */
export interface PageLine extends SourceLine {
  page: boolean;
}

/** Builds a paragraph from consecutive lines of a source; page numbers within or below it are kept in its breaks. */
export function paragraphOf(lines: readonly [PageLine, ...PageLine[]]): SourceParagraph {
  const breaks: LineBreak[] = [];
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
    articleStarts: [],
    line: first.line,
    level: first.level,
    marker: markerOf(text),
    form: 'text',
  };
}

/** Returns the paragraph at an index. @throws Error when there is none */
export function paragraphAt(
  paragraphs: readonly SourceParagraph[],
  index: number,
): SourceParagraph {
  const paragraph = paragraphs[index];
  if (!paragraph) throw new Error(`there is no paragraph ${index} of ${paragraphs.length}`);
  return paragraph;
}

/** Joins paragraphs into one, such as the lines of a title. */
export function joinParagraphs([first, ...rest]: readonly [
  SourceParagraph,
  ...SourceParagraph[],
]): SourceParagraph {
  const whole = { ...first, breaks: [...first.breaks] };
  for (const { text, breaks } of rest) {
    const { length } = whole.text;
    if (!whole.breaks.some(({ at }) => at === length)) whole.breaks.push({ at: length, pages: [] });
    whole.breaks.push(...breaks.map(({ at, pages }) => ({ at: at + length, pages })));
    whole.text += text;
  }
  return whole;
}

/** The end of a complete sentence, or of a line that announces what follows. */
const SENTENCE_END = /[。！？；：!?;:…][”’」』）)》】]*$/u;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

const HEADING_LENGTH = 70;

/** Whether a paragraph can be a heading: the source marks it as one, or it is short and no sentence. */
export function isHeading({ text, level }: Pick<SourceParagraph, 'text' | 'level'>): boolean {
  return (
    level > 0 || (text.length <= HEADING_LENGTH && !/[。；;]/u.test(text) && !endsInComma(text))
  );
}

/** Whether a text ends in a comma, as no heading does. */
function endsInComma(text: string): boolean {
  return /[，,、]$/u.test(text);
}
