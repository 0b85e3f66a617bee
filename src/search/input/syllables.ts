/** Syllable → the library's characters with that pinyin; ü is written v. */
export type PinyinTable = Readonly<Record<string, string>>;

/** The initials of two letters; each may also be typed as its first letter. */
const DOUBLE_INITIAL = /^[zcs]h/u;
const LONGEST_SYLLABLE = 6;

/** One character of what was typed: the characters of the text that it may stand for, and how these are pronounced. */
export interface Sound {
  characters: ReadonlySet<string>;
  syllables: readonly string[];
  /** Whether only the beginning of the syllable was typed. */
  initial: boolean;
}

/** The syllables of a library as they may be typed. */
export class Syllables {
  private readonly characters: ReadonlyMap<string, string>;
  private readonly sounds = new Map<string, Sound | null>();

  constructor(table: PinyinTable) {
    this.characters = new Map(Object.entries(table));
  }

  /** Returns the sound of a full syllable as typed, or null if the library has none. */
  soundOf(typed: string): Sound | null {
    return this.remember(typed, false, () => spellingsOf(typed));
  }

  /** Returns the sound of all syllables that begin with an initial, or null if the library has none. */
  soundOfInitial(initial: string): Sound | null {
    return this.remember(`${initial}…`, true, () =>
      [...this.characters.keys()].filter((syllable) => syllable.startsWith(initial)),
    );
  }

  /** Returns the sound of a character that was typed itself. */
  soundOfCharacter(char: string): Sound {
    const syllables = [...this.characters].flatMap(([syllable, characters]) =>
      characters.includes(char) ? [syllable] : [],
    );
    return { characters: new Set([char]), syllables, initial: false };
  }

  /** Lists the sounds with which letters may begin, each with its length, the longest first. */
  soundsBeginning(letters: string, initials: boolean): [length: number, sound: Sound][] {
    const longest = initials ? Number(DOUBLE_INITIAL.test(letters)) + 1 : LONGEST_SYLLABLE;
    const found: [number, Sound][] = [];
    for (let length = Math.min(longest, letters.length); length > 0; length -= 1) {
      const typed = letters.slice(0, length);
      const sound = initials ? this.soundOfInitial(typed) : this.soundOf(typed);
      if (sound) found.push([length, sound]);
    }
    return found;
  }

  private remember(key: string, initial: boolean, spellings: () => string[]): Sound | null {
    let sound = this.sounds.get(key);
    if (sound === undefined) {
      const syllables = [...new Set(spellings())].filter((one) => this.characters.has(one));
      const characters = syllables.flatMap((one) => [...(this.characters.get(one) as string)]);
      sound =
        syllables.length === 0 ? null : { characters: new Set(characters), syllables, initial };
      this.sounds.set(key, sound);
    }
    return sound;
  }
}

/** Returns the initial with which the name of a file of pairs by initials begins: the first letter of a syllable. */
export function firstLetter(syllable: string): string {
  return syllable.charAt(0);
}

/** Lists the syllables that letters may mean; ü is also typed as u, v or, in passports, yu. */
function spellingsOf(typed: string): string[] {
  return [
    typed,
    typed.replace(/^([ln])u/u, '$1v'),
    typed.replace(/^([ln])yu/u, '$1v'),
    typed.replace(/^([jqxy])v/u, '$1u'),
  ];
}
