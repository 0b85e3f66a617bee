import type { CitationFormat } from './formats.ts';

/** The formats in which words are copied: a citation, or the text alone; the first is used until the reader chooses. */
export const COPY_FORMATS = [
  'official',
  'text',
  'standard',
  'locator',
  'plain',
] as const satisfies readonly (CitationFormat | 'text')[];
/** One of the {@link COPY_FORMATS}. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** The names of the formats for the reader. */
export const COPY_FORMAT_NAMES: Readonly<Record<CopyFormat, string>> = {
  official: '公文式',
  text: '只要正文',
  standard: 'GB/T\u00a07714',
  locator: '只要出处',
  plain: '正文和出处',
};
