/** Divides a pasted text into the references that it may hold, each to be read by itself. */
import { officialRanges } from './officialReference.ts';

const BRACKETED = /〔([^〔〕\n]*[，,][^〔〕\n]+)〕(?=(\s*：)?)/gu;
/** An address at the end of a citation; of one line, the words of the next citation may follow. */
const ADDRESS = /\s*(?:https?|file):\/\/[^\s\u3000-\u9fff\uff00-\uffef“”]+/u;
/** The rest of a reference in the form of GB/T 7714, up to its address; the year in a document's number stands in 〔〕. */
const STANDARD_END =
  /^(?:[^〔〕]|〔\d{4}〕){0,300}?\[EB\/OL\](?:\.\s*(?:（[\d-]{4,10}）)?(?:\[\d{4}-\d\d-\d\d\])?)?\.?/u;
const SPACE_OR_COLON_END = /[\s：:]+$/u;
const OPENING = '《〔（(“「';
const CLOSING = '》〕）)”」';
const SEPARATOR = /[;；\n\r]/u;
/** Stands between a reference and the title that begins the next one. */
const BEFORE_TITLE = /[、，,。\s]/u;
const BEFORE_ADDRESS = /^\s+(?:https?|file):\/\//u;
const LETTER = /[\p{L}\p{N}]/u;

/** The parts of a pasted text that may be references, and whether citations are among them. */
export interface SplitReferences {
  parts: string[];
  areCitations: boolean;
}

/** Divides a pasted text where a reference may end; @param titles the documents' names as citations state them */
export function splitReferences(titles: readonly string[], typed: string): SplitReferences {
  const ends = [...typed.matchAll(new RegExp(ADDRESS.source, 'gu'))].map(
    ({ 0: address, index }) => index + address.length,
  );
  const officials = officialRanges(typed);
  const hasLocators = typed.search(BRACKETED) !== -1;
  const others = hasLocators
    ? [...cutsOfCitations(titles, typed), ...cutsOfLocators(titles, typed)]
    : cutsOfWords(typed);
  const isOutside = (cut: number) => !officials.some(([from, to]) => cut > from && cut < to);
  const cuts = [...officials.flat(), ...[...ends, ...others].filter(isOutside)].sort(
    (a, b) => a - b,
  );
  const parts = [0, ...cuts]
    .map((from, index) => typed.slice(from, cuts[index]))
    .map((part) => part.replace(/^[\s、，,。;；]+|[\s、，,;；]+$/gu, ''))
    .filter((part) => LETTER.test(part));
  return { parts, areCitations: hasLocators || officials.length > 0 };
}

/** Finds where citations with 〔locator，layer〕 end: behind their source, or before the one that the next begins with. */
function cutsOfCitations(titles: readonly string[], text: string): number[] {
  const cuts: number[] = [];
  let last = 0;
  let wasBefore = false;
  for (const match of text.matchAll(BRACKETED)) {
    const [all, stated = '', colon] = match;
    const [end, isBefore] = [match.index + all.length, colon !== undefined];
    const isCut = cuts.some((cut) => cut >= last);
    if (last > 0 && !isCut) {
      const cut = cutBetween(titles, text.slice(last, match.index), wasBefore, isBefore);
      if (cut !== null) cuts.push(last + cut);
    }
    const length = isBefore ? null : lengthOfSource(titles, stated, text.slice(end));
    if (length !== null) cuts.push(end + length);
    [last, wasBefore] = [end + (colon?.length ?? 0), isBefore];
  }
  return cuts;
}

/** Returns where a citation ends between two brackets, before or behind the words of each; null when it goes on. */
function cutBetween(
  titles: readonly string[],
  between: string,
  wasBefore: boolean,
  isBefore: boolean,
): number | null {
  if (ADDRESS.test(between)) return null;
  // The words of both are no part of their places, so it does not matter where the ones end.
  if (wasBefore !== isBefore) return wasBefore ? 0 : null;
  return isBefore ? cutBefore(titles, between) : null;
}

/** Finds the beginnings and ends of citations without words, source，locator，layer, beside others with brackets. */
function cutsOfLocators(titles: readonly string[], text: string): number[] {
  return titles.flatMap((title) => {
    const at = text.indexOf(`${title}，`);
    if (at === -1 || !/(?:^|[\s；])$/u.test(text.slice(0, at))) return [];
    const from = at + title.length;
    const [locators = ''] = /^(?:，[^\s，；〔〕]+)+/u.exec(text.slice(from)) ?? [];
    const end = from + locators.length;
    return BEFORE_ADDRESS.test(text.slice(end)) ? [at] : [at, end];
  });
}

/** Returns where the citation begins whose title ends a text between two brackets; null when none does. */
function cutBefore(titles: readonly string[], between: string): number | null {
  const lead = between.replace(SPACE_OR_COLON_END, '');
  const isAnnounced = between.slice(lead.length).includes('：');
  // A bare name may be the words of a passage, too, which is a name of its own behind a space or a full stop only.
  const begins = (title: string) =>
    isAnnounced ||
    /^[《[]/u.test(title) ||
    /[\s。；！？”\w/]$/u.test(lead.slice(0, lead.length - title.length));
  const title = longest(titles.filter((each) => lead.endsWith(each) && begins(each)));
  return title === '' ? null : lead.length - title.length;
}

/** Returns the length of the source and the address behind a citation; null when they are none of it. */
function lengthOfSource(titles: readonly string[], stated: string, after: string): number | null {
  const source = stated.split(/[，,]/u).length > 2 ? '' : sourceAt(titles, after);
  if (source === null) return null;
  const [address = ''] =
    new RegExp(`^${ADDRESS.source}`, 'u').exec(after.slice(source.length)) ?? [];
  return source.length + address.length;
}

function sourceAt(titles: readonly string[], after: string): string | null {
  const [standard] = STANDARD_END.exec(after) ?? [];
  if (standard !== undefined) return standard;
  const space = after.length - after.trimStart().length;
  const title = longest(
    titles.filter((each) => after.startsWith(each, space) && after[space + each.length] !== '〔'),
  );
  return title === '' ? null : after.slice(0, space + title.length);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

/** Finds where references end that have no brackets: at ；, at a line, behind an address, before another 《title》. */
function cutsOfWords(text: string): number[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '《' && depth === 0 && at > 0 && BEFORE_TITLE.test(text.charAt(at - 1)))
      cuts.push(at);
    if (OPENING.includes(char)) depth += 1;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATOR.test(char) && !BEFORE_ADDRESS.test(text.slice(at)))
      cuts.push(at + 1);
  }
  return cuts;
}
