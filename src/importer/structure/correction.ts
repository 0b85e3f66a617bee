/** A stretch of a line: what the source has, and what the edition reads. */
export interface Stretch {
  source: string;
  text: string;
}

/** Stands for a character that cannot be read, as in printed editions. */
const UNREADABLE = '〓';
/** Radicals that look like a character but have no compatibility mapping to it. */
const RADICALS: Record<string, string> = Object.fromEntries(
  '⺠民⻓长⻔门⻅见⻋车⻚页⻛风⻜飞⻢马⻰龙⻩黄⻉贝⻁虎⻘青⻝食⻆角⻬齐⻮齿⻦鸟⻥鱼⺟母⻄西⻨麦⻒阝⻣骨⻤鬼⻙韦⻧卤'
    .match(/../gu)
    ?.map((pair) => [...pair]) ?? [],
);
const ODD =
  /\*\*+|(?<!_)__(?!_)|`|[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}\uE000-\uF8FF\uFFFD]/gu;

/** A line divided where a character may not stand: a radical becomes its character, a private one 〓. */
export function corrected(line: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: odd, index } of line.matchAll(ODD)) {
    if (index > from) stretches.push(same(line.slice(from, index)));
    stretches.push({ source: odd, text: mend(odd) });
    from = index + odd.length;
  }
  if (from < line.length) stretches.push(same(line.slice(from)));
  return stretches;
}

/** A text whose radicals are characters again, and how many were not: a PDF’s fonts often mix them up. */
export function withoutRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const plain = text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu, (odd) => {
    const character = mend(odd);
    if (character === UNREADABLE) return odd;
    count += 1;
    return character;
  });
  return { text: plain, count };
}

function same(text: string): Stretch {
  return { source: text, text };
}

function mend(odd: string): string {
  if (/^[*_`]/u.test(odd)) return odd.replace(/[*_`]/gu, fullWidth);
  const [known = odd.normalize('NFKC')] = [RADICALS[odd]];
  return /^\p{Unified_Ideograph}$/u.test(known) && !/[\u2E80-\u2FDF]/u.test(known)
    ? known
    : UNREADABLE;
}

function fullWidth(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
}
