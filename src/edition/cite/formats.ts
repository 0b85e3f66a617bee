import type { Citation, CitationPart } from './citation.ts';
import { isoDate } from './isoDate.ts';
import { officialLines } from './official.ts';

/** The formats a citation can be copied in; the first is used until the reader chooses. */
export const CITATION_FORMATS = ['plain', 'official', 'standard', 'locator'] as const;
/** One of the {@link CITATION_FORMATS}. */
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The details of a citation that only the reader's browser knows. */
export interface CitationContext {
  /** The address of the words; left out when there is none. */
  address?: string;
  /** The reader's own date, for the access date: 2026-11-24. */
  today?: string;
}

/**
 * Formats a citation for pasting. The canonical text stays whole, on one line, with nothing added inside it: words
 * relayed without quotation marks get none, except in a 公文. Locator and layer stand beside it in 〔〕 (locators contain
 * （） already), and every part has its own line, so that no words are attributed to the wrong speaker.
 */
export function formatCitation(
  citation: Citation,
  format: CitationFormat,
  circumstances: CitationContext = {},
): string {
  return WRITERS[format](citation, circumstances)
    .filter((line) => line)
    .join('\n');
}

/** Returns the words alone, one line per part; the layer precedes each part where there are several layers. */
export function citedText({ parts }: Citation): string {
  const layers = new Set(parts.map(({ layer }) => layer));
  return parts.map(({ text, layer }) => (layers.size > 1 ? `〔${layer}〕` : '') + text).join('\n');
}

type Writer = (citation: Citation, circumstances: CitationContext) => (string | undefined)[];

const WRITERS: Record<CitationFormat, Writer> = {
  plain: ({ source, parts }, { address }) =>
    parts.length === 1
      ? [...parts.map((part) => part.text + bracketedLocator(part, source)), address]
      : [...parts.map((part) => part.text + bracketedLocator(part)), source, address],

  official: officialLines,

  standard: (citation, circumstances) => [
    ...citation.parts.map((part) => part.text + bracketedLocator(part)),
    gbtReference(citation, circumstances),
  ],

  locator: ({ source, parts }, { address }) => [
    [source, ...parts.map(({ locator, layer }) => `${locator}，${layer}`)].join('，'),
    address,
  ],
};

function bracketedLocator({ locator, layer }: CitationPart, source?: string): string {
  return `〔${source ? `${source}，` : ''}${locator}，${layer}〕`;
}

/**
 * Returns the reference in the form of GB/T 7714—2025, in force since 2026-07, as its examples of network sources have
 * it: a web page [EB/OL], because the reader has seen the page; [A] is for a document on file, and its holder and shelf
 * mark are unknown. The 发文字号 follows the title as other title information does, after a colon, like the number of a
 * report; the date of issue stands in （）, as 2031-05-20. Where the document has none they are left out, not guessed,
 * and so are place and publisher. The access date, which the standard requires for network sources only, is the
 * reader's own day, in square brackets; a title that the document does not bear stands in square brackets too.
 * The optional closing full stop is left out after an address: software that makes a link of the address would
 * include the dot, and no passage has the fragment `#p2.`.
 */
function gbtReference(citation: Citation, { address, today }: CitationContext): string {
  const { issuer, source, number, dated } = citation;
  const title = source.startsWith('《') ? source.slice(1, -1) : `[${source}]`;
  const named = number === undefined ? title : `${title}：${number}`;
  const issued = dated === undefined ? '' : isoDate(dated);
  const days = (issued && `（${issued}）`) + (today ? `[${today}]` : '');
  const elements = [issuer, `${named}[EB/OL]`, days, address].filter((element) => element);
  return elements.join('. ') + (address ? '' : '.');
}
