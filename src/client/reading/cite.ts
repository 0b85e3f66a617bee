import { formatCitation } from '#edition/cite/formats.ts';
import type { CitationFormat } from '#edition/cite/formats.ts';
import { addressOfPassages, groupBySource, citationFrom, wholePassage } from './passageDom.ts';
import { readPreference } from './preferences.ts';

/** Returns the citation format that the reader chose last. */
export function preferredFormat(): CitationFormat {
  return readPreference('format') as CitationFormat;
}

/**
 * Cites passages in the given format, one citation for each document, with its address and the reader's date.
 * `textOf` returns the text to cite of each passage.
 */
export function cite(
  passages: readonly Element[],
  format = preferredFormat(),
  textOf = wholePassage,
): string {
  return groupBySource(passages)
    .map((own) =>
      formatCitation(citationFrom(own, textOf), format, {
        address: addressOfPassages(own),
        today: today(),
      }),
    )
    .join('\n');
}

/** Returns the reader's local date, as in 2026-11-24. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
