import { fold, folded } from '../match/fold.ts';
import { stripQuotationMarks, quotedRanges } from './quotationMarks.ts';
import type { Range } from '../match/range.ts';
import { joinWrappedLines, wrappedLines, unwrapLines } from './unwrapLines.ts';

/** A sentence of a pasted text, without the quotation marks around it. */
export interface Sentence {
  text: string;
  /** Whether it is inside quotation marks. */
  quoted: boolean;
  /** The number of the pair of quotation marks around it, from 0 in the pasted text; -1 outside of all. */
  quotation: number;
  /** Whether the quoter marked an omission before it, and after it. */
  omissionBefore: boolean;
  omissionAfter: boolean;
  /** Whether it precedes or follows a quotation, and is probably the quoter's own words. */
  besideQuotation: boolean;
  /** Its quotations or lines, to be judged one by one if it is not in the library as a whole. */
  parts: Sentence[];
}

/** The shortest quotation in characters; fewer in quotation marks are a term within a sentence. */
const SHORTEST_QUOTATION = 6;
/** The average length in characters from which lines are judged as sentences. */
const SHORTEST_LINE = 6;
/** Stands for an omission by the quoter. */
const OMITTED = '\v';
const END_MARKS = `。｡！？；!?;\n${OMITTED}`;
/** An omission by the quoter, which ends a sentence. */
const OMISSION =
  /[[［(（〔](?:[…⋯]+|\.{3,}|[前上中下后以]*略)[\]］)）〕]|[…⋯‥]+|\.{3,}|．{3,}|。{2,}|[·・]{3,}/gu;

/** Splits a pasted text into sentences; those without a letter or digit are left out. */
export function sentencesOf(pasted: string): Sentence[] {
  const text = unwrapLines(pasted).replace(OMISSION, OMITTED);
  const marked = quotedRanges(text);
  const edges = marked.filter((range) => isQuotation(text, range)).flat();
  const sentences: Sentence[] = [];
  let omitted = false;
  for (const range of cutAtEnds(text)) {
    const words = text.slice(...range);
    const sentence = partedSentence(text, range, edges, marked);
    if (sentence) {
      sentences.push(omitted ? markFirst(sentence) : sentence);
      omitted = false;
    }
    const last = sentences[sentences.length - 1];
    if (!words.includes(OMITTED)) continue;
    omitted = true;
    if (last) sentences[sentences.length - 1] = markLast(last);
  }
  return sentences;
}

/** Makes a sentence of a range, with the quotations in it and the words beside them as its parts. */
function partedSentence(
  text: string,
  [from, to]: Range,
  edges: readonly number[],
  marked: readonly Range[],
): Sentence | null {
  const inside = edges.filter((edge) => edge > from && edge < to);
  const parts = [from, ...inside].flatMap(
    (start, index) => sentenceOf(text, [start, inside[index] ?? to], marked) ?? [],
  );
  const [only, another] = parts;
  if (!another) return only ?? null;
  const whole = sentenceOf(text, [from, to], marked);
  return (
    whole && { ...whole, parts: parts.map((part) => ({ ...part, besideQuotation: !part.quoted })) }
  );
}

function markFirst(sentence: Sentence): Sentence {
  const [first, ...others] = sentence.parts;
  return {
    ...sentence,
    omissionBefore: true,
    parts: first ? [markFirst(first), ...others] : [],
  };
}

function markLast(sentence: Sentence): Sentence {
  const last = sentence.parts[sentence.parts.length - 1];
  return {
    ...sentence,
    omissionAfter: true,
    parts: last ? [...sentence.parts.slice(0, -1), markLast(last)] : [],
  };
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
  const quotation = marked.findIndex(([opening, closing]) => opening <= first && last < closing);
  const sentence = (part: string, parts: Sentence[]): Sentence => ({
    text: stripQuotationMarks(joinWrappedLines(part).replace(/^[\s，、,：:。；;]+/u, '')),
    quoted: quotation !== -1,
    quotation,
    omissionBefore: false,
    omissionAfter: false,
    besideQuotation: false,
    parts,
  });
  const lines = wrappedLines(pasted).filter((line) => folded(line) !== '');
  const telling = lines.length > 1 && starts.length >= lines.length * SHORTEST_LINE;
  return sentence(pasted, telling ? lines.map((line) => sentence(line, [])) : []);
}
