import { MIN_SHARED_LETTERS, indexLetters } from './candidates.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { comparisonGroupOf } from './parallels.ts';
import type { Parallels } from './parallels.ts';
import { groupBy } from '../groupBy.ts';

/** The other passage of a parallel, with the shared words. */
export interface Counterpart {
  passage: Passage;
  words: string[];
}

/** The approved parallels of a compared passage, or the note that it has none. */
export interface PassageParallels {
  /** In the order of the text. */
  counterparts: Counterpart[];
  /** The note shown when there are no counterparts; empty when there are. */
  none: string;
  /** Whether it has no counterparts although it shares words, all of which the editor rejected. */
  setAside: boolean;
}

/** Returns the parallels of every compared passage, by its id. */
export function parallelsByPassage(
  decided: Parallels,
  passages: readonly Passage[],
): Map<string, PassageParallels> {
  const compared = passages.flatMap((passage) => {
    const kind = comparisonGroupOf(decided.kinds, passage);
    return kind ? [{ passage, group: `${kind.name} ${passage.document}` }] : [];
  });
  const approved = counterpartsById(decided, passages);
  const sharing = sharingPassages(compared);
  return new Map(
    compared.map(({ passage: { id } }): [string, PassageParallels] => {
      const counterparts = approved.get(id) ?? [];
      const setAside = counterparts.length === 0 && sharing.has(id);
      const none = setAside ? decided.onlyRejected : decided.none;
      return [id, { counterparts, none: counterparts.length > 0 ? '' : none, setAside }];
    }),
  );
}

/** Returns the counterparts of each passage in the order of the text. */
function counterpartsById(
  { references }: Parallels,
  passages: readonly Passage[],
): Map<string, Counterpart[]> {
  const links = references.flatMap(({ between: [a, b], words }) => [
    { id: a, other: b, words },
    { id: b, other: a, words },
  ]);
  const linksTo = groupBy(links, ({ other }) => other);
  const found = new Map<string, Counterpart[]>();
  for (const passage of passages)
    for (const { id, words } of linksTo.get(passage.id) ?? [])
      found.set(id, [...(found.get(id) ?? []), { passage, words }]);
  return found;
}

/** Returns the ids of passages that have a run of letters in common with one of another group. */
function sharingPassages(compared: readonly { passage: Passage; group: string }[]): Set<string> {
  const runs = compared.flatMap(({ passage: { id, segments }, group }) => {
    const { chars } = indexLetters(readingText(segments));
    return chars
      .slice(MIN_SHARED_LETTERS - 1)
      .map((_, i) => ({ id, group, run: chars.slice(i, i + MIN_SHARED_LETTERS).join('') }));
  });
  const shared = [...groupBy(runs, ({ run }) => run).values()].filter((holders) =>
    holders.some(({ group }) => group !== holders[0]?.group),
  );
  return new Set(shared.flat().map(({ id }) => id));
}
