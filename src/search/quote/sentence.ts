/** Pasted text taken apart into the sentences a quotation check judges one by one. */
import { fold, folded } from '../match/fold.ts';
import { bared, quotedRanges } from './quotationMarks.ts';
import type { Range } from '../match/range.ts';
import { inOneLine, linesOf, unwrap } from './unwrapLines.ts';

/** A sentence as pasted, with the marks around it taken off. */
export interface Sentence {
  text: string;
  /** It stands inside quotation marks. */
  quoted: boolean;
  /** It leads to a quotation or goes on after one: the quoter's own words as like as not. */
  beside: boolean;
  /** What to judge one by one if it does not stand in the text as a whole: its quotations, its lines. */
  parts: Sentence[];
}

/** Fewer characters in quotation marks are a term within a sentence, not a quotation of their own. */
const QUOTATION = 6;
/** Lines of fewer characters on average are no sentences. */
const LINE = 6;
const END = '。｡！？；!?;\n';
/** An omission by the quoter separates what stands before from what comes after. */
const OMISSION =
  /[[［(（〔](?:[…⋯]+|\.{3,}|[前上中下后以]*略)[\]］)）〕]|[…⋯‥]+|\.{3,}|．{3,}|。{2,}|[·・]{3,}/gu;

/** The sentences of a pasted text, in order; what holds no letter or digit is none. */
export function sentencesOf(pasted: string): Sentence[] {
  const text = unwrap(pasted).replace(OMISSION, '\n');
  const marked = quotedRanges(text);
  const edges = marked.filter((range) => isQuotation(text, range)).flat();
  return cutAtEnds(text).flatMap(([from, to]) => {
    const inside = edges.filter((edge) => edge > from && edge < to);
    const parts = [from, ...inside].flatMap(
      (start, index) => sentenceOf(text, [start, inside[index] ?? to], marked) ?? [],
    );
    const whole = parts.length > 1 ? sentenceOf(text, [from, to], marked) : null;
    if (!whole) return parts;
    return [{ ...whole, parts: parts.map((part) => ({ ...part, beside: !part.quoted })) }];
  });
}

/** A term in quotation marks belongs to its sentence, unless a colon announces it. */
function isQuotation(text: string, [from, to]: Range): boolean {
  const announced = /[：:]\s*$/u.test(text.slice(0, from));
  return announced || folded(text.slice(from, to)).length >= QUOTATION;
}

function cutAtEnds(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!END.includes(text.charAt(at))) continue;
    ranges.push([from, at + 1]);
    from = at + 1;
  }
  return [...ranges, [from, text.length]];
}

/** A stretch of the text as a sentence, with its lines if they are long enough to say something. */
function sentenceOf(text: string, [from, to]: Range, marked: readonly Range[]): Sentence | null {
  const stretch = text.slice(from, to);
  const { starts } = fold(stretch);
  if (starts.length === 0) return null;
  const first = from + (starts[0] ?? 0);
  const last = from + (starts[starts.length - 1] ?? 0);
  const quoted = marked.some(([opening, end]) => opening <= first && last < end);
  const sentence = (part: string, parts: Sentence[]): Sentence => ({
    text: bared(inOneLine(part).replace(/^[\s，、,：:。；;]+/u, '')),
    quoted,
    beside: false,
    parts,
  });
  const lines = linesOf(stretch).filter((line) => folded(line) !== '');
  const telling = lines.length > 1 && starts.length >= lines.length * LINE;
  return sentence(stretch, telling ? lines.map((line) => sentence(line, [])) : []);
}
