import { fold, folded } from '../match/fold.ts';
import { stripQuotationMarks, quotedRanges } from './quotationMarks.ts';
import type { Range } from '../match/range.ts';
import { joinWrappedLines, wrappedLines, unwrapLines } from './unwrapLines.ts';

/** A sentence of a pasted text, without the quotation marks around it. */
export interface Sentence {
  text: string;
  /** Whether it is inside quotation marks. */
  quoted: boolean;
  /** Whether it precedes or follows a quotation, and is probably the quoter's own words. */
  besideQuotation: boolean;
  /** Its quotations or lines, to be judged one by one if it is not in the library as a whole. */
  parts: Sentence[];
}

/** The shortest quotation in characters; fewer in quotation marks are a term within a sentence. */
const SHORTEST_QUOTATION = 6;
/** The average length in characters from which lines are judged as sentences. */
const SHORTEST_LINE = 6;
const END_MARKS = '。｡！？；!?;\n';
/** An omission by the quoter, which ends a sentence. */
const OMISSION =
  /[[［(（〔](?:[…⋯]+|\.{3,}|[前上中下后以]*略)[\]］)）〕]|[…⋯‥]+|\.{3,}|．{3,}|。{2,}|[·・]{3,}/gu;

/** Splits a pasted text into sentences; those without a letter or digit are left out. */
export function sentencesOf(pasted: string): Sentence[] {
  const text = unwrapLines(pasted).replace(OMISSION, '\n');
  const marked = quotedRanges(text);
  const edges = marked.filter((range) => isQuotation(text, range)).flat();
  return cutAtEnds(text).flatMap(([from, to]) => {
    const inside = edges.filter((edge) => edge > from && edge < to);
    const parts = [from, ...inside].flatMap(
      (start, index) => sentenceOf(text, [start, inside[index] ?? to], marked) ?? [],
    );
    const whole = parts.length > 1 ? sentenceOf(text, [from, to], marked) : null;
    if (!whole) return parts;
    return [{ ...whole, parts: parts.map((part) => ({ ...part, besideQuotation: !part.quoted })) }];
  });
}

/** Tells whether a range in quotation marks is a quotation; a term is only after a colon. */
function isQuotation(text: string, [from, to]: Range): boolean {
  const announced = /[：:]\s*$/u.test(text.slice(0, from));
  return announced || folded(text.slice(from, to)).length >= SHORTEST_QUOTATION;
}

function cutAtEnds(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!END_MARKS.includes(text.charAt(at))) continue;
    ranges.push([from, at + 1]);
    from = at + 1;
  }
  return [...ranges, [from, text.length]];
}

/** Makes a sentence of a range, with its lines as parts if they are long enough; null without a letter or digit. */
function sentenceOf(text: string, [from, to]: Range, marked: readonly Range[]): Sentence | null {
  const pasted = text.slice(from, to);
  const { starts } = fold(pasted);
  const [start] = starts;
  const end = starts[starts.length - 1];
  if (start === undefined || end === undefined) return null;
  const [first, last] = [from + start, from + end];
  const quoted = marked.some(([opening, closing]) => opening <= first && last < closing);
  const sentence = (part: string, parts: Sentence[]): Sentence => ({
    text: stripQuotationMarks(joinWrappedLines(part).replace(/^[\s，、,：:。；;]+/u, '')),
    quoted,
    besideQuotation: false,
    parts,
  });
  const lines = wrappedLines(pasted).filter((line) => folded(line) !== '');
  const telling = lines.length > 1 && starts.length >= lines.length * SHORTEST_LINE;
  return sentence(pasted, telling ? lines.map((line) => sentence(line, [])) : []);
}
