import { fold, folded } from '../../match/fold.ts';
import { runOf } from '../../match/textRun.ts';
import { FIRST_HITS, readEvidence } from '../evidence.ts';
import type { QuotableText } from '../evidence.ts';
import type { QuotationFinding } from '../finding.ts';
import { passageRangeIn, placesOfHit, textOfPassages } from '../quotable.ts';
import type { PassageRange } from '../quotable.ts';

/**
 * Adds to findings on sentences that stand in very many places those places that are beside the sentence before or
 * after: of a phrase in every law only some places are read, and the one that makes a quotation continuous is among
 * all of them.
 */
export async function withPlacesBeside<T extends QuotationFinding>(
  findings: readonly T[],
  source: QuotableText,
): Promise<T[]> {
  const found: T[] = [];
  for (const [index, finding] of findings.entries()) {
    const { places, nearlyPlaces, verdict } = finding;
    if (verdict === 'stitched' || places.length + nearlyPlaces.length < FIRST_HITS) {
      found.push(finding);
      continue;
    }
    // Beside an altered sentence stands what the source has in its place.
    const [before, after] = [findings[index - 1], findings[index + 1]].map(
      (one) => one?.comparison?.source ?? one?.sentence.text ?? '',
    ) as [string, string];
    const { text } = finding.sentence;
    const beside = [
      ...(await placesIn(before, text, '', source)),
      ...(await placesIn('', text, after, source)),
    ];
    const literal = beside.filter((place) => wordsAt(place).includes(text));
    found.push({
      ...finding,
      places: [...literal, ...places],
      nearlyPlaces: [...beside.filter((place) => !literal.includes(place)), ...nearlyPlaces],
    });
  }
  return found;
}

/** Finds the places of a text between two others, one of which is empty. */
async function placesIn(
  before: string,
  text: string,
  after: string,
  source: QuotableText,
): Promise<PassageRange[]> {
  if (before + after === '') return [];
  const { hits } = await readEvidence(before + text + after, source, true).catch(() => ({
    hits: [],
  }));
  const [skipped, dropped] = [folded(before).length, folded(after).length];
  return hits.flatMap(placesOfHit).map((place) => {
    const { starts } = fold(wordsAt(place));
    const [from, to] = place.range;
    const start = from + (starts[skipped] ?? 0);
    const end = dropped === 0 ? to : from + (starts[starts.length - dropped] ?? to - from);
    return passageRangeIn(runOf(place.passages), [start, end]);
  });
}

function wordsAt(place: PassageRange): string {
  return textOfPassages(place).slice(...place.range);
}
