import type { Spelling } from './pinyin.ts';
import { Syllables, firstLetter } from './syllables.ts';
import type { PinyinTable, Sound } from './syllables.ts';

/** The pairs of characters with one first syllable: second syllable → pairs, joined, most frequent first. */
export type PinyinPairs = Readonly<Record<string, string>>;

/** The threes of characters with one first letter: the two other first letters → threes, joined, most frequent first. */
export type InitialThrees = Readonly<Record<string, string>>;

/** The source of a library's pairs and threes; each call may fail. */
export interface PinyinSource {
  /** Loads all pairs whose first character has a syllable. */
  pairs(syllable: string): Promise<PinyinPairs>;
  /** Loads the most frequent threes whose first syllable begins with a letter. */
  threes(letter: string): Promise<InitialThrees>;
}

/** Strings that may be in the text, likeliest first, and whether no other can be. */
export interface Candidates {
  strings: string[];
  complete: boolean;
}

/** The most strings that one pinyin input is expanded to; long inputs could have any number. */
export const MOST_CHAINS = 1000;
/** The most threes that are listed for three initials. */
export const MOST_THREES = 12;
/** The number of pinyin readings to try for one word. */
const MOST_READINGS = 4;

/** A string of the text, or one chained from such; the cost grows with the ranks among those of the same sounds. */
interface Chain {
  string: string;
  cost: number;
}

interface Chains {
  chains: Chain[];
  complete: boolean;
}

/** Chains the pairs, by initials the threes, of the text into strings that are pronounced in one of these ways. */
export async function chainPieces(
  spellings: readonly Spelling[],
  source: PinyinSource,
): Promise<Candidates> {
  const found = await Promise.all(spellings.map((spelling) => chainsOf(spelling, source)));
  const chains = found.flatMap((one) => one.chains).sort((a, b) => a.cost - b.cost);
  const strings = [...new Set(chains.map(({ string }) => string))];
  return {
    strings: strings.slice(0, MOST_CHAINS),
    complete: strings.length <= MOST_CHAINS && found.every(({ complete }) => complete),
  };
}

async function chainsOf(spelling: Spelling, source: PinyinSource): Promise<Chains> {
  const [first] = spelling;
  if (!first) return { chains: [], complete: true };
  if (spelling.length === 1) return { chains: asChains([...first.characters]), complete: true };
  const byInitials = spelling.some(({ initial }) => initial);
  const size = Math.min(spelling.length, byInitials ? 3 : 2);
  const steps = await Promise.all(
    Array.from({ length: spelling.length - size + 1 }, (_, at) => {
      const sounds = spelling.slice(at, at + size);
      return byInitials ? threesOf(sounds, source) : pairsOf(sounds, source);
    }),
  );
  let complete = steps.every((step) => step.complete);
  let chains = steps[0]?.chains ?? [];
  for (const { chains: pieces } of steps.slice(1)) {
    chains = joinAll(chains, pieces);
    complete &&= chains.length <= MOST_CHAINS;
    chains = chains.slice(0, MOST_CHAINS);
  }
  const mean = ({ string, cost }: Chain) => ({ string, cost: cost / steps.length });
  return { chains: chains.map(mean), complete };
}

/** Extends chains by the last character of every piece that begins with their end, the cheapest first. */
function joinAll(chains: readonly Chain[], pieces: readonly Chain[]): Chain[] {
  const following = new Map<string, Chain[]>();
  for (const piece of pieces) {
    const overlap = piece.string.slice(0, -1);
    const known = following.get(overlap);
    if (known) known.push(piece);
    else following.set(overlap, [piece]);
  }
  const shared = (pieces[0]?.string.length ?? 1) - 1;
  return chains
    .flatMap(({ string, cost }) =>
      (following.get(string.slice(-shared)) ?? []).map((piece) => ({
        string: string + piece.string.slice(shared),
        cost: cost + piece.cost,
      })),
    )
    .sort((a, b) => a.cost - b.cost);
}

/** Lists the pairs of two sounds. */
async function pairsOf([first, second]: Spelling, source: PinyinSource): Promise<Chains> {
  if (!first || !second) throw new Error('a pair has two sounds');
  const files = await Promise.all(namesOf(first, first.syllables).map((one) => source.pairs(one)));
  const cells = files.flatMap((file) => second.syllables.map((syllable) => file[syllable] ?? ''));
  return { chains: fitting(cells, 2, [first, second]), complete: true };
}

/** Lists the most frequent threes of three sounds; of two sounds, the beginnings of threes. */
async function threesOf(sounds: Spelling, source: PinyinSource): Promise<Chains> {
  const [files, seconds, thirds] = sounds.map((sound) =>
    namesOf(sound, [...new Set(sound.syllables.map(firstLetter))]),
  );
  const loaded = await Promise.all((files ?? []).map((letter) => source.threes(letter)));
  const cells = loaded.flatMap((file) =>
    Object.entries(file).flatMap(([letters, threes]) => {
      const fits =
        seconds?.includes(letters.charAt(0)) && (thirds?.includes(letters.charAt(1)) ?? true);
      return fits ? [threes] : [];
    }),
  );
  const complete = thirds !== undefined && cells.every(({ length }) => length < MOST_THREES * 3);
  return { chains: fitting(cells, 3, sounds), complete };
}

/** Lists the files or cells of a sound; a character that was typed itself is in those of each of its syllables. */
function namesOf({ characters }: Sound, names: readonly string[]): readonly string[] {
  return characters.size === 1 ? names.slice(0, 1) : names;
}

/** Lists the pieces in cells that have these sounds, each once, the most frequent of their cell first. */
function fitting(cells: readonly string[], size: number, sounds: Spelling): Chain[] {
  const found = new Map<string, Chain>();
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at += size) {
      const string = cell.slice(at, at + sounds.length);
      const cost = Math.log(at / size + 1);
      const fits = sounds.every(({ characters }, index) => characters.has(string.charAt(index)));
      if (fits && (found.get(string)?.cost ?? Infinity) > cost) found.set(string, { string, cost });
    }
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost);
}

function asChains(strings: readonly string[]): Chain[] {
  return strings.map((string) => ({ string, cost: 0 }));
}

/** Lists the pinyin readings of a word; none when one of its characters is not in the table. */
export function pinyinReadings(word: string, table: PinyinTable): Spelling[] {
  const syllables = new Syllables(table);
  let readings: Spelling[] = [[]];
  for (const char of word) {
    const sounds = syllables
      .soundOfCharacter(char)
      .syllables.flatMap((syllable) => syllables.soundOf(syllable) ?? []);
    readings = readings
      .flatMap((reading) => sounds.map((sound) => [...reading, sound]))
      .slice(0, MOST_READINGS);
  }
  return readings.filter(({ length }) => length > 1);
}
