import { citedText, formatCitation } from '#edition/cite/formats.ts';
import type { CopyFormat } from '#edition/cite/copyFormats.ts';
import { addressOfPassages, groupBySource, citationFrom, wholePassage } from './passageDom.ts';
import { localDate } from './localDate.ts';
import { readPreference } from './preferences.ts';

/** Returns the format that the reader chose last. */
export function preferredFormat(): CopyFormat {
  return readPreference('format') as CopyFormat;
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
    .map((own) => {
      const citation = citationFrom(own, textOf);
      if (format === 'text') return citedText(citation);
      return formatCitation(citation, format, {
        address: addressOfPassages(own),
        today: localDate(),
      });
    })
    .join('\n');
}
