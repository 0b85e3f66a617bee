/** The characters of the block CJK Radicals Supplement, U+2E80 to U+2EF3, a space where there is none. */
const SUPPLEMENT = [
  ...'　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂',
  ...'肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
const FIRST = 0x2e80;

/**
 * Returns the character that a radical stands for, which its block only draws: ⺠ is 民, ⼯ is 工 (Unicode,
 * EquivalentUnifiedIdeograph.txt and NFKC); any other character is returned as it is.
 */
export function characterOfRadical(char: string): string {
  const code = char.charCodeAt(0);
  if (code < FIRST || code > 0x2fdf) return char;
  const found = SUPPLEMENT[code - FIRST];
  return found === undefined || found === '　' ? char.normalize('NFKC') : found;
}

/**
 * Matches the compatibility ideographs, which have another form. Twelve characters of their block have none and are
 * ordinary characters: U+FA0E and the like.
 */
export const COMPATIBILITY_IDEOGRAPH =
  /[\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAFF\u{2F800}-\u{2FA1F}]/u;
