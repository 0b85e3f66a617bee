/** The year by which a reference tells versions of a document apart. */
import { numberWritten, REFERENCE_NUMERALS } from './referenceNumeral.ts';

const YEAR = `(?:(?:19|20)\\d\\d|[一二][九〇零○][${REFERENCE_NUMERALS}]{2})`;
const NOTE =
  '(?:年?\\s*(?:\\d+月\\s*(?:\\d+日)?)?\\s*(?:第.次)?(?:修正|修订|修改|公布|通过|施行|版|本|的)*)';
const AFTER = new RegExp(
  `^[\\s》〉”"]*(?:[（(〔[]\\s*(${YEAR})${NOTE}\\s*[）)〕\\]]|(${YEAR})(?=年|版|修|第)${NOTE})`,
  'u',
);
const BEFORE = new RegExp(`^\\s*(${YEAR})年${NOTE}`, 'u');

/** A year, and the text after it. */
export interface Version {
  year: number;
  rest: string;
}

/** Splits the year of a version from the text after a document's name, or from the text that begins with it. */
export function splitVersion(text: string, first = false): Version | null {
  const match = (first ? BEFORE : AFTER).exec(text.normalize('NFC'));
  const year = numberWritten(match?.[1] ?? match?.[2] ?? '');
  return match && year !== null ? { year, rest: text.slice(match[0].length) } : null;
}

/** Returns the years that tell a document's version: in the note after its name, or of its date. */
export function yearsOf(name: string, dated: string): number[] {
  const note = /[（(][^（）()]*[）)]$/u.exec(name)?.[0] ?? '';
  return [...`${note} ${dated}`.matchAll(/(?:19|20)\d\d(?=年)/gu)].map(([year]) => Number(year));
}
