/** The most frequent strings of three characters by the first letters of their pinyin, for input by initials. */
import { textOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { folded } from '#search/match/fold.ts';
import { MOST_THREES } from '#search/input/pinyinPairs.ts';
import type { InitialThrees } from '#search/input/pinyinPairs.ts';
import { firstLetter } from '#search/input/syllables.ts';
import type { PinyinTable } from '#search/input/syllables.ts';
import { mostFrequentFirst, syllablesByCharacter } from './pairFiles.ts';

/** Returns, for the first letter of every syllable, the most frequent threes of a text by their two other letters. */
export function threesFor(
  blocks: readonly Block[],
  table: PinyinTable,
): Map<string, InitialThrees> {
  const letters = lettersByCharacter(table);
  const files = new Map<string, Record<string, string>>();
  for (const [three] of mostFrequentFirst(countThrees(blocks, letters))) {
    const [first = [], second = [], third = []] = [...three].map((char) => letters.get(char) ?? []);
    for (const letter of first) {
      const file = files.get(letter) ?? {};
      files.set(letter, file);
      for (const others of second.flatMap((a) => third.map((b) => a + b))) {
        const listed = file[others] ?? '';
        if (listed.length < MOST_THREES * 3) file[others] = listed + three;
      }
    }
  }
  return files;
}

function lettersByCharacter(table: PinyinTable): Map<string, string[]> {
  return new Map(
    [...syllablesByCharacter(table)].map(([char, syllables]) => [
      char,
      [...new Set(syllables.map(firstLetter))],
    ]),
  );
}

/** Counts the strings of three characters of the text that have pinyin. */
function countThrees(
  blocks: readonly Block[],
  letters: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  let before = '';
  for (const block of blocks) {
    const text = before + folded(textOfBlock(block));
    let pronounced = 0;
    for (let at = 0; at < text.length; at += 1) {
      pronounced = letters.has(text.charAt(at)) ? pronounced + 1 : 0;
      if (pronounced < 3) continue;
      const three = text.slice(at - 2, at + 1);
      counts.set(three, (counts.get(three) ?? 0) + 1);
    }
    before = block.more ? text.slice(-2) : '';
  }
  return counts;
}
