/** Reads the site's own citations, pasted whole, for the places that they state. */

/** The places that a citation states, as a reference, and the words in which it states their document. */
export interface ReadCitation {
  places: string;
  /** The source beside the locators; else the words that end with it, alone or before the mark of a web page. */
  source: string;
  lead: string;
}

const BRACKETS = /〔([^〔〕]{3,300})〕/gu;
const BEFORE_WORDS = /^\s*：/u;
const WEB_PAGE = /\[EB\/OL\][\s\S]*$/u;
/** The number of a document behind its title. */
const NUMBER = /：[^：]*号$/u;
const COMMA = /[，,]/u;
const IN_SCHEME = /[a-z]/iu;
const IN_PATH = /[\w./?=&%#-]/u;

/** Returns a text without the address at its end, which a box of one line joins to the words, and that address. */
export function splitAddress(text: string): [words: string, address: string] {
  const trimmed = text.trim();
  const colon = trimmed.indexOf('://');
  const end = colon === -1 ? trimmed.length : colon;
  const start = startOfRun(trimmed, end, colon === -1 ? IN_PATH : IN_SCHEME);
  const address = trimmed.slice(start);
  const isAddress = address.includes('/') && !/\s/u.test(address);
  return isAddress ? [trimmed.slice(0, start), address] : [trimmed, ''];
}

/** Returns where a run of such characters before a position begins. */
function startOfRun(text: string, end: number, pattern: RegExp): number {
  let start = end;
  while (start > 0 && pattern.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Reads a citation with 〔locator，layer〕 beside its words; null when a text is none, or is of several sources. */
export function readCitation(typed: string): ReadCitation | null {
  const [words] = splitAddress(typed);
  if (words.includes('://')) return null;
  const stated = [...words.matchAll(BRACKETS)].flatMap((match) => {
    const parts = (match[1] ?? '').split(COMMA);
    const [layer, locator, ...source] = parts.reverse();
    if (layer === undefined || locator === undefined) return [];
    return [{ match, place: `${locator}，${layer}`, source: source.reverse().join('，') }];
  });
  const [first] = stated;
  const last = stated[stated.length - 1];
  if (!first || !last || new Set(stated.map(({ source }) => source)).size > 1) return null;
  const before = words.slice(0, first.match.index);
  const after = words.slice(last.match.index + last.match[0].length);
  return {
    places: stated.map(({ place }) => place).join('，'),
    source: first.source,
    // Before its words, a citation states its source first; after them, last.
    lead: BEFORE_WORDS.test(words.slice(first.match.index + first.match[0].length))
      ? before.trim().replace(/：$/u, '')
      : after.trim().replace(WEB_PAGE, ''),
  };
}

/** Tells whether a citation states a document by this title. */
export function statesTitle({ source, lead }: ReadCitation, title: string): boolean {
  const named = withoutSpaces(title);
  if (source !== '') return withoutSpaces(source) === named;
  return [lead, lead.replace(NUMBER, '')].some((words) => withoutSpaces(words).endsWith(named));
}

/** Returns a title as titles are compared: line ends of the source may be spaces, and marks within marks are single. */
function withoutSpaces(title: string): string {
  return title.replace(/\s+/gu, '').replace(/〈/gu, '《').replace(/〉/gu, '》');
}
