import { LEAST, lettersOf } from './candidates.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { kindOf } from './parallels.ts';
import type { References } from './parallels.ts';

/** The other end of a reference, seen from one passage. */
export interface Counterpart {
  passage: Passage;
  words: string[];
}

/** What a compared passage shares: what the editor approved, or the words that say there is nothing. */
export interface Sharing {
  /** In the order of the text. */
  counterparts: Counterpart[];
  /** Said when there are no counterparts; empty when there are. */
  none: string;
  /** Whether it shares words all the same, all of them set aside as saying nothing. */
  setAside: boolean;
}

/** What every compared passage shares, by its id; a passage that is not compared is not there. */
export function sharingOf(
  references: References,
  passages: readonly Passage[],
): Map<string, Sharing> {
  const compared = passages.flatMap((passage) => {
    const kind = kindOf(references.kinds, passage);
    return kind ? [{ passage, group: `${kind.name} ${passage.document}` }] : [];
  });
  const approved = counterpartsIn(references, passages);
  const meeting = meetingIn(compared);
  return new Map(
    compared.map(({ passage: { id } }): [string, Sharing] => {
      const counterparts = approved.get(id) ?? [];
      const setAside = counterparts.length === 0 && meeting.has(id);
      const none = setAside ? references.onlyRejected : references.none;
      return [id, { counterparts, none: counterparts.length > 0 ? '' : none, setAside }];
    }),
  );
}

function counterpartsIn(
  { references }: References,
  passages: readonly Passage[],
): Map<string, Counterpart[]> {
  const place = new Map(passages.map(({ id }, index) => [id, index]));
  const found = new Map<string, Counterpart[]>();
  const note = (id: string, other: string, words: string[]) => {
    const passage = passages[place.get(other) ?? -1];
    if (passage) found.set(id, [...(found.get(id) ?? []), { passage, words }]);
  };
  for (const { between, words } of references) {
    note(between[0], between[1], words);
    note(between[1], between[0], words);
  }
  const at = ({ passage: { id } }: Counterpart) => place.get(id) ?? 0;
  for (const own of found.values()) own.sort((a, b) => at(a) - at(b));
  return found;
}

/** The ids of passages that have a run of letters in common with one of another group. */
function meetingIn(compared: readonly { passage: Passage; group: string }[]): Set<string> {
  const texts = compared.map(({ passage, group }) => {
    const { chars } = lettersOf(readingText(passage.segments));
    const grams = chars.map((_, i) => chars.slice(i, i + LEAST)).filter((g) => g.length === LEAST);
    return { id: passage.id, group, grams: grams.map((gram) => gram.join('')) };
  });
  const groups = new Map<string, Set<string>>();
  for (const { group, grams } of texts)
    for (const gram of grams) groups.set(gram, (groups.get(gram) ?? new Set()).add(group));
  const meets = (gram: string) => (groups.get(gram)?.size ?? 0) > 1;
  return new Set(texts.filter(({ grams }) => grams.some(meets)).map(({ id }) => id));
}
