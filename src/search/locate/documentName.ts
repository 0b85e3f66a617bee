/** Finds the name of a document at the head of a reference, in full or by its ending. */
import { REFERENCE_NUMERALS, numberWritten } from './referenceNumeral.ts';

/** The name of a document that a reference begins with. */
export interface NamedHead {
  /** The number of the document in the register. */
  document: number;
  /** The length of the head in characters that count. */
  length: number;
  /** The text after it. */
  rest: string;
  /** How surely it means the document: by its full name, by what follows the issuer's, or by any ending. */
  rank: number;
}

/** The rank of a head that is what follows the issuer's name, 刑法 of 中华人民共和国刑法; the full name ranks above it. */
export const SHORT_NAME = 2;
const FULL_NAME = 3;
const ENDING = 1;

/** A text without punctuation, with one character for every number, and the position after each of its characters. */
interface PlainText {
  text: string;
  ends: number[];
}

const RUN = new RegExp(`\\d+|[${REFERENCE_NUMERALS}]+|[\\s\\S]`, 'gu');
const KEPT = /[\p{L}\p{N}]/u;
const NUMBERS_FROM = 0xe000;
const MOST_NUMBER = 0x18ff;
/** The most characters of a text in which a name is sought at the head. */
const LONGEST_HEAD = 240;
/** The length of an ending (刑法) that is taken only directly after an issuer's name. */
const SHORTEST = 2;
const NOTE = /[（(][^（）()]*[）)]$/u;
const NUMERAL_NOTE = new RegExp(`^[（(]\\s*[\\d${REFERENCE_NUMERALS}]+\\s*[）)]$`, 'u');
/** The end of the words after which the ending of a name is its customary short form. */
const ISSUER_END = /(?:共和国|关于|适用|^国务院|^最高人民(?:法|检察)院)$/u;
const MARK = /[》〉”"，,、。；;]/u;
const PLAIN_END = new RegExp(`^(?:(?![${REFERENCE_NUMERALS}])[\\u4e00-\\u9fff]){2}$`, 'u');
const UNIT_START = /^\s*(?:分编|[编章节条款项目之])/u;

/** Returns a name without the note of its version or trial: 劳动法 for 劳动法（2018年修正）; （五） is part of a name. */
export function withoutNote(name: string): string {
  const [note = ''] = NOTE.exec(name) ?? [];
  return note === '' || NUMERAL_NOTE.test(note) ? name : name.slice(0, -note.length);
}

/** Returns a name without the number of a series: 刑法修正案 for 刑法修正案（五）; '' for a name without one. */
export function withoutNumber(name: string): string {
  const [note = ''] = NOTE.exec(name) ?? [];
  return NUMERAL_NOTE.test(note) ? name.slice(0, -note.length) : '';
}

/** Finds the documents whose name, or its ending, stands at the head of a text; the longest head first. */
export function namedHeads(names: readonly (readonly string[])[], text: string): NamedHead[] {
  const typed = plainText(text.slice(0, LONGEST_HEAD));
  const heads = names.flatMap((own, document): NamedHead[] =>
    own.flatMap((name) => headsOf(name, typed).map((head) => ({ document, ...head, rest: '' }))),
  );
  return heads
    .map((head) => ({ ...head, rest: text.slice(typed.ends[head.length - 1]) }))
    .filter(
      ({ length, rest }) =>
        !isNumber(typed.text[length - 1]) || endsInNumber(typed, length, text, rest),
    )
    .sort((a, b) => b.length - a.length || b.rank - a.rank);
}

/** Tells whether the number at the end of a head is the name's: neither a unit follows it nor a mark stands before it. */
function endsInNumber({ ends }: PlainText, length: number, text: string, rest: string): boolean {
  return !UNIT_START.test(rest) && !MARK.test(text.slice(ends[length - 2], ends[length - 1]));
}

function headsOf(name: string, typed: PlainText): { length: number; rank: number }[] {
  const heads: { length: number; rank: number }[] = [];
  const variants = [name, withoutNote(name)];
  for (const variant of new Set(variants)) {
    if (!mayStandIn(typed, variant)) continue;
    const { text } = plainTextOfName(variant);
    const last = text.slice(-SHORTEST);
    for (let at = typed.text.indexOf(last); at !== -1; at = typed.text.indexOf(last, at + 1)) {
      const length = at + last.length;
      if (!text.endsWith(typed.text.slice(0, length))) continue;
      const rank = rankOf(variant, text, length);
      if (rank > 0) heads.push({ length, rank });
    }
  }
  return heads;
}

/** Tells quickly whether a name may end in a text, so that most names need not be read. */
function mayStandIn({ text }: PlainText, name: string): boolean {
  const end = name.slice(-SHORTEST);
  return !PLAIN_END.test(end) || text.includes(end);
}

function rankOf(name: string, plain: string, length: number): number {
  if (length === plain.length) return FULL_NAME;
  const before = plainTextOfName(name).text.slice(0, -length);
  if (ISSUER_END.test(before)) return SHORT_NAME;
  return length > SHORTEST ? ENDING : 0;
}

const plainNames = new Map<string, PlainText>();

/** Names are compared with every query, so each is read once. */
function plainTextOfName(name: string): PlainText {
  const known = plainNames.get(name) ?? plainText(name);
  plainNames.set(name, known);
  return known;
}

function plainText(original: string): PlainText {
  let text = '';
  const ends: number[] = [];
  for (const match of original.matchAll(RUN)) {
    const end = match.index + match[0].length;
    for (const char of plainRun(match[0].normalize('NFKC').toLowerCase())) {
      text += char;
      for (let unit = 0; unit < char.length; unit += 1) ends.push(end);
    }
  }
  return { text, ends };
}

function plainRun(run: string): string[] {
  if (!KEPT.test(run)) return [];
  const number = numberWritten(run);
  return number === null || number > MOST_NUMBER
    ? [...run].filter((char) => KEPT.test(char))
    : [String.fromCharCode(NUMBERS_FROM + number)];
}

function isNumber(char = ''): boolean {
  return char >= '\ue000' && char <= '\uf8ff';
}
