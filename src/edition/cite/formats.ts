import type { Citation, Part } from './citation.ts';

/** The formats a citation can be copied in; the first is used until the reader chooses. */
export const FORMATS = ['plain', 'official', 'standard', 'locator'] as const;
/** One of the {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** What only the reader's browser knows. */
export interface Circumstances {
  /** Where the words can be read; left out when there is none. */
  address?: string;
  /** The reader's own date, for the access date: 2026-11-24. */
  today?: string;
}

/**
 * A citation ready to paste. The canonical text comes whole, on one line, with nothing added inside it: what is
 * relayed without quotation marks gets none. Our own words stand beside it in 〔〕 (locators bring （） of their
 * own), and every part has a line to itself, so that no words land in another's mouth.
 */
export function formatCitation(
  citation: Citation,
  format: Format,
  circumstances: Circumstances = {},
): string {
  return WRITERS[format](citation, circumstances)
    .filter((line) => line)
    .join('\n');
}

/** The words alone, a line for each part: where they are not all one voice's, each says first whose it is. */
export function bodyOf({ parts }: Citation): string {
  const voices = new Set(parts.map(({ layer }) => layer));
  return parts.map(({ text, layer }) => (voices.size > 1 ? `〔${layer}〕` : '') + text).join('\n');
}

type Writer = (citation: Citation, circumstances: Circumstances) => (string | undefined)[];

const WRITERS: Record<Format, Writer> = {
  plain: ({ source, parts }, { address }) =>
    parts.length === 1
      ? [...parts.map((part) => part.text + placeOf(part, source)), address]
      : [...parts.map((part) => part.text + placeOf(part)), source, address],

  // As official documents quote: the title first, and who is speaking before what is said.
  official: (citation, { address }) => {
    const { parts } = citation;
    const words = parts.map((part) => `${placeOf(part)}：${part.text}`);
    const lead = leadOf(citation);
    return [...(parts.length === 1 ? [lead + words[0]] : [`${lead}：`, ...words]), address];
  },

  standard: (citation, circumstances) => [
    ...citation.parts.map((part) => part.text + placeOf(part)),
    referenceOf(citation, circumstances),
  ],

  locator: ({ source, parts }, { address }) => [
    [source, ...parts.map(({ locator, layer }) => `${locator}，${layer}`)].join('，'),
    address,
  ],
};

function placeOf({ locator, layer }: Part, source?: string): string {
  return `〔${source ? `${source}，` : ''}${locator}，${layer}〕`;
}

/** Issuer and title; a title that begins with its issuer says it already. */
function leadOf({ issuer, source }: Citation): string {
  return source.startsWith(`《${issuer}`) ? source : issuer + source;
}

/**
 * The reference after GB/T 7714—2025, in force since 2026-07: a web page [EB/OL], because that is what the reader
 * has seen; [A] is for a document on file, whose holder and shelf mark nobody has told us. Date of issue, place
 * and publisher are left out, not guessed. The access date, which the standard keeps for network sources alone,
 * is the reader's own day, in square brackets; a title the document does not bear stands in square brackets too.
 * The full stop that may close a reference is left out after an address: whatever makes a link of it would take the
 * dot along, and `#p2.` is no place in the page.
 */
function referenceOf({ issuer, source }: Citation, { address, today }: Circumstances): string {
  const title = source.startsWith('《') ? source.slice(1, -1) : `[${source}]`;
  const accessed = today && `[${today}]`;
  const elements = [issuer, `${title}[EB/OL]`, accessed, address].filter((element) => element);
  return elements.join('. ') + (address ? '' : '.');
}
