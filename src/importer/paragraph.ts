import type { Form } from '#edition/passage.ts';
import type { SourceLine } from '#edition/source.ts';
import type { Marker } from './marker.ts';
import { markerOf } from './marker.ts';

/** A paragraph of the source, its lines joined. */
export interface Paragraph {
  /** Its words, the lines run on. */
  text: string;
  /** Where in the text a line of the source ended: offsets of joins. */
  joins: number[];
  /** First line of source.txt. */
  line: number;
  /** How deep a heading the source's own marks make of it; 0 for none. */
  level: number;
  marker: Marker | null;
  form: Form;
}

/** A paragraph of consecutive lines of the source. */
export function paragraphOf(lines: readonly SourceLine[]): Paragraph {
  const joins: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') joins.push(text.length);
    text += line.text;
  }
  const [first] = lines;
  return {
    text,
    joins,
    line: first?.line ?? 1,
    level: first?.level ?? 0,
    marker: markerOf(text),
    form: 'text',
  };
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
  return level > 0 || (text.length <= HEADING_LENGTH && !/[。；，;,]/u.test(text));
}
