/** Characters of the symbol fonts that Chinese documents use, by the low byte of their code. */
const FONTS: Record<string, ReadonlyMap<number, string>> = {
  wingdings: tableOf(
    '28☎ 29✆ 2a✉ 36⌛ 46☞ 4a☺ 6c● 6d❍ 6e■ 6f□ 71❑ 72❒ 75◆ 76❖ 77⬥ 9f• a1○ a7▪ a8◻ ab★ b2✧',
    'd8➢ df← e0→ e1↑ e2↓ e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑ 80⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿',
  ),
  'wingdings 2': tableOf('2a☐ 4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 97● 98• a3☐ ea★ 69⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  symbol: tableOf(
    '61αβχδεφγηιϕκλμνοπθρστυϖωξψζ 41ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ 300123456789 25% 28( 29) 2b+',
    'a3≤ a5∞ ac← ad↑ ae→ af↓ b0° b1± b3≥ b4× b7• b8÷ b9≠ bb≈ d2® d3© d4™ d6√ e5∑',
  ),
};
const SYMBOL_FONT = /^(?:wingdings(?: [23])?|webdings|symbol|marlett|mt extra|zapfdingbats)$/iu;

/** Returns the character that a font draws at a code; null where the font is unknown or the code has no character. */
export function characterOfSymbol(font: string, code: number): string | null {
  const name = font.trim().toLowerCase();
  if (SYMBOL_FONT.test(name)) return FONTS[name]?.get(code & 0xff) ?? null;
  const privateUse = code >= 0xe000 && code <= 0xf8ff;
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return null;
  return privateUse ? null : String.fromCodePoint(code);
}

/** Whether a font draws symbols where others have letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && SYMBOL_FONT.test(font.trim());
}

/** Reads a table: rows of characters, each after the code of its first one, in two hexadecimal digits. */
function tableOf(...rows: readonly string[]): ReadonlyMap<number, string> {
  const entries = rows
    .flatMap((row) => row.split(' '))
    .flatMap((row) => {
      const first = Number.parseInt(row.slice(0, 2), 16);
      return [...row.slice(2)].map((char, i) => [first + i, char] as const);
    });
  return new Map(entries);
}
