import { folded } from '../match/fold.ts';

/** The words of everyday speech, folded, each with the words of the text that the editor proposes. */
export type SynonymTable = readonly (readonly [word: string, also: readonly string[]])[];

/** Lists what the editor proposes to look for besides an input, each once, without what the input already has. */
export function synonymsFor(typed: string, table: SynonymTable): string[] {
  const input = folded(typed);
  const proposed = table.flatMap(([word, also]) => (input.includes(word) ? also : []));
  return [...new Set(proposed)].filter((words) => !input.includes(folded(words)));
}
