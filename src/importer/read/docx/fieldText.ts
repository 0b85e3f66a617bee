import { circled } from './circled.ts';
import { formatNumber } from './countingSystems.ts';
import { characterOfSymbol } from './symbols.ts';

/** The words that a field shows, and words of it that stand above others. */
export interface FieldText {
  /** The words; null when they cannot be told from the instruction. */
  text: string | null;
  reading?: string;
}

/** Fields that show nothing where they stand: entries of an index or a table of contents, bookkeeping. */
const UNSEEN = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|ADDIN|COMMENTS|PRINT|NEXT|DATA|BARCODE)$/u;

/** Returns the name of a field: `EQ` of `eq \o\ac(○,1)`. */
export function fieldName(instruction: string): string {
  return (/^\s*([A-Za-z]+)/u.exec(instruction)?.[1] ?? '').toUpperCase();
}

/** Whether a field shows nothing where it stands. */
export function isUnseenField(instruction: string): boolean {
  return UNSEEN.test(fieldName(instruction));
}

/** Works out the words that a field without a stored result shows. */
export function textOfField(instruction: string, autoNumber: () => number): FieldText {
  const name = fieldName(instruction);
  if (name === 'EQ') return textOfEquation(instruction);
  if (name === 'SYMBOL') return { text: textOfSymbol(instruction) };
  if (/^AUTONUM(?:LGL|OUT)?$/u.test(name))
    return { text: textOfAutoNumber(instruction, autoNumber()) };
  if (name === 'QUOTE') return { text: /"([^"]*)"/u.exec(instruction)?.[1] ?? null };
  return { text: null };
}

/** Reads `\o(a,b)`: a character in a circle, words above each other, or a reading above its characters. */
function textOfEquation(instruction: string): FieldText {
  const over = /^\s*eq\s.*?\\o\s*(?:\\a[clrd]\s*)?\((.*)\)\s*$/isu.exec(instruction)?.[1];
  if (over === undefined) return { text: null };
  const raised = /^\s*\\s\s*\\up\s*\d*\s*\((.*?)\)\s*[,;](.*)$/su.exec(over);
  if (!raised) {
    const [base = '', inner = '', ...rest] = over.split(/[,;，]/u).map((part) => part.trim());
    return { text: rest.length > 0 ? null : circled(base, inner) };
  }
  const [, upper = '', lower = ''] = raised;
  const below = /^\s*\\s\s*\\do\s*\d*\s*\((.*)\)\s*$/su.exec(lower)?.[1];
  if (below !== undefined) return { text: plain(upper + below) };
  return { text: plain(lower), reading: upper };
}

/** Returns words as they are; null when they contain further instructions. */
function plain(words: string): string | null {
  return /[\\()]/u.test(words) ? null : words.trim();
}

function textOfSymbol(instruction: string): string | null {
  const [, number = ''] = /^\s*SYMBOL\s+(\S+)/iu.exec(instruction) ?? [];
  const font = /\\f\s+(?:"([^"]*)"|(\S+))/iu.exec(instruction);
  const code = Number(number);
  if (!Number.isInteger(code) || code <= 0) return null;
  if (!font && !/\\u/iu.test(instruction) && code > 0x7f) return null;
  return characterOfSymbol(font?.[1] ?? font?.[2] ?? '', code);
}

/** The formats of numbers in fields by their names there. */
const FORMATS: Record<string, string> = {
  CHINESENUM1: 'chineseCounting',
  CHINESENUM2: 'chineseLegalSimplified',
  CHINESENUM3: 'chineseCountingThousand',
  ROMAN: 'upperRoman',
  ALPHABETIC: 'upperLetter',
  ARABIC: 'decimal',
};

function textOfAutoNumber(instruction: string, n: number): string | null {
  const format = /\\\*\s*(\w+)/u.exec(instruction)?.[1] ?? 'ARABIC';
  const known = FORMATS[format.toUpperCase()];
  const separator = /\\s\s+(?:"(.)"|(\S))/u.exec(instruction);
  const number = known === undefined ? null : formatNumber(known, n);
  if (number === null) return null;
  return number + (/\\e/u.test(instruction) ? '' : (separator?.[1] ?? separator?.[2] ?? '.'));
}
