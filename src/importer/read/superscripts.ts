const SUPERSCRIPTS: Record<string, string> = tableFromPairs(
  '0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ −⁻ =⁼ (⁽ )⁾ nⁿ iⁱ',
);
const SUBSCRIPTS: Record<string, string> = tableFromPairs(
  '0₀ 1₁ 2₂ 3₃ 4₄ 5₅ 6₆ 7₇ 8₈ 9₉ +₊ -₋ −₋ =₌ (₍ )₎',
);

/** The position of raised or lowered text, named like its HTML element. */
export type ScriptPosition = 'sup' | 'sub';

/** Writes superscripts and subscripts as Unicode characters; records those that have no such character. */
export class ScriptCharacters {
  /** The words that were written in other characters. */
  readonly originals: string[] = [];
  readonly #plain: string[] = [];

  /** Converts raised or lowered text, m2 to m²; returns it unchanged if a character has no such form. */
  convert(text: string, script: ScriptPosition): string {
    if (text.trim() === '') return text;
    const forms = script === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
    const chars = [...text].map((char) => forms[char]);
    if (chars.includes(undefined)) {
      this.#plain.push(text.trim());
      return text;
    }
    this.originals.push(text);
    return chars.join('');
  }

  /** Returns the questions about converted and unconverted text. */
  questions(): string[] {
    const plain = this.#plain.map((text) => `“${text}”`).join('、');
    return [
      ...(this.originals.length > 0
        ? [`上标、下标 ${this.originals.length} 处写成了 ²、₂ 这样的字：核对`]
        : []),
      ...(plain
        ? [`上标、下标 ${plain} 没有对应的字，写成了普通的字：核对，是注码的从 .mdx 里更正`]
        : []),
    ];
  }
}

function tableFromPairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => [...pair]));
}
