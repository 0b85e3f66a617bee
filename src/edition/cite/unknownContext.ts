import type { CitationContext } from './formats.ts';

/** The address and date that stand in a page's citations until the reader's browser puts its own in their place. */
export const UNKNOWN_CONTEXT = {
  address: 'https://address.invalid/',
  today: '0000-00-00',
} as const satisfies CitationContext;
