import type { PinyinTable } from './syllables.ts';

/** The rank of a slip that is not likely. */
export const UNLIKELY = 3;

/** Tells likely slips of writing: characters that sound alike, characters that changed places, similar sounds. */
export class LikelySlips {
  private readonly readings = new Map<string, string[]>();

  /** @param tables the pinyin of the characters of the text, and of those that were typed */
  constructor(tables: readonly PinyinTable[]) {
    for (const [syllable, characters] of tables.flatMap((table) => Object.entries(table))) {
      for (const char of characters) {
        this.readings.set(char, [...(this.readings.get(char) ?? []), syllable]);
      }
    }
  }

  /** Returns the rank of the slip by which one word was typed for another, 0 for the likeliest. */
  rank(typed: string, meant: string): number {
    if (this.sound(typed, meant, (syllable) => syllable)) return 0;
    if (this.changedPlaces(typed, meant)) return 1;
    // Two similar sounds at once are too many words.
    const differing = [...typed].filter((char, at) => char !== meant.charAt(at)).length;
    return differing < 2 && this.sound(typed, meant, similarSound) ? 2 : UNLIKELY;
  }

  /** Lists the syllables that a character has, and those that sound similar, its own first. */
  syllablesNear(char: string, table: PinyinTable): string[] {
    const own = this.readings.get(char) ?? [];
    const similar = new Set(own.map(similarSound));
    const present = Object.keys(table);
    const near = present.filter((syllable) => similar.has(similarSound(syllable)));
    return [...new Set([...own.filter((syllable) => near.includes(syllable)), ...near])];
  }

  /** Tells whether two words are pronounced the same, or similarly, at every character. */
  private sound(typed: string, meant: string, by: (syllable: string) => string): boolean {
    if (typed.length !== meant.length) return false;
    for (let at = 0; at < typed.length; at += 1) {
      const [one, other] = [typed.charAt(at), meant.charAt(at)];
      if (one === other) continue;
      const sounds = this.readings.get(one)?.map(by);
      if (!sounds || !this.readings.get(other)?.some((syllable) => sounds.includes(by(syllable))))
        return false;
    }
    return true;
  }

  /** Tells whether two neighbouring characters changed places; digits in another order are another number. */
  private changedPlaces(typed: string, meant: string): boolean {
    let at = 0;
    while (at < typed.length && typed.charAt(at) === meant.charAt(at)) at += 1;
    const pair = typed.slice(at, at + 2);
    const [one, other] = [pair.charAt(0), pair.charAt(1)];
    return (
      this.readings.has(one) &&
      this.readings.has(other) &&
      typed.slice(0, at) + other + one + typed.slice(at + 2) === meant
    );
  }
}

/** Returns what the syllables share that many speakers do not tell apart: zi and zhi, nan and lan, fan and huan and huang. */
function similarSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n(?!g)/u, 'l')
    .replace(/^fei/u, 'hui')
    .replace(/^fen/u, 'hun')
    .replace(/^f(?=u)/u, 'h')
    .replace(/^f/u, 'hu')
    .replace(/([aei])ng$/u, '$1n');
}
