import { formatCitation } from '#edition/cite/formats.ts';
import type { Format } from '#edition/cite/formats.ts';
import { addressOf, bySource, citationFrom, wholeOf } from './passageDom.ts';
import { recall } from './preferences.ts';

/** The format that the reader chose last. */
export function chosenFormat(): Format {
  return recall('format') as Format;
}

/** Passages as a citation of each source in the given format, with its address and the reader's date. */
export function cite(
  passages: readonly Element[],
  format = chosenFormat(),
  take = wholeOf,
): string {
  return bySource(passages)
    .map((own) =>
      formatCitation(citationFrom(own, take), format, { address: addressOf(own), today: today() }),
    )
    .join('\n');
}

/** The reader's own day: 2026-11-24. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
