const RAISED: Record<string, string> = pairs('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ');
const LOWERED: Record<string, string> = pairs('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎');

/** Where words stand on their line. */
export type Script = 'sup' | 'sub';

/** Superscripts and subscripts as characters of their own, those that had none kept for the editor. */
export class Scripts {
  #written = 0;
  readonly #plain: string[] = [];

  /** Raised or lowered words: m² rather than m2; as they are where a character has no such form. */
  write(text: string, script: Script): string {
    if (text.trim() === '') return text;
    const forms = script === 'sup' ? RAISED : LOWERED;
    const chars = [...text].map((char) => forms[char]);
    if (chars.includes(undefined)) {
      this.#plain.push(text.trim());
      return text;
    }
    this.#written += 1;
    return chars.join('');
  }

  /** What the editor must look at. */
  questions(): string[] {
    const plain = this.#plain.map((text) => `“${text}”`).join('、');
    return [
      ...(this.#written > 0 ? [`上标、下标 ${this.#written} 处写成了 ²、₂ 这样的字：核对`] : []),
      ...(plain
        ? [`上标、下标 ${plain} 没有对应的字，写成了普通的字：核对，是注码的从 .mdx 里更正`]
        : []),
    ];
  }
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries((text.match(/../gu) ?? []).map((pair) => [...pair]));
}
