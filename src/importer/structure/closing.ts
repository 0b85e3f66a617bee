import type { Division } from './division.ts';
import type { Paragraph } from './paragraph.ts';
import type { Question } from '../question.ts';

/** How a text is closed after its last numbered item. */
const CLOSING =
  /^(?:同志们|各位|谢谢|最后|让我们|本(?:决定|办法|规定|意见|通知|方案|细则|条例|规则|要点|批复|解释)自|以上(?:意见|通知|各点|请示|报告)|请(?:各|遵照|认真|结合|审议)|全(?:市|省|县|区|国|体).{0,20}(?:要|让)|《.+》根据本决定)/u;
/** Headings of what stands below a text. */
const APART = /^(?:名词(?:解释|注释)|注释|附注|结束语|结语|后记)[:：]?$/u;
/** A closing is short. */
const MOST = 3;

/**
 * What stands after the last item of the last row and belongs to none of them, taken out of it: where every other item is
 * one paragraph, whatever follows the last; else a closing formula and what is below it. It is always asked about.
 */
export function leftOver(divisions: readonly Division[], questions: Question[]): Paragraph[] {
  let row = divisions;
  while ((row.at(-1)?.divisions.length ?? 0) > 0) row = row.at(-1)?.divisions ?? [];
  const last = row.at(-1);
  if (!last) return [];
  const from = closingIn(last, row.slice(0, -1));
  const first = last.body[from];
  if (!first) return [];
  questions.push({
    line: first.line,
    text: `“${last.locator}”之后的这 ${last.body.length - from} 段没有编号，作为结尾；若仍属“${last.locator}”，移回它的 .mdx`,
  });
  return last.body.splice(from);
}

/** Where in the last item the closing begins; past its end when there is none. */
function closingIn({ body }: Division, others: readonly Division[]): number {
  const isOne = (item: Division) => item.body.length === 1 && item.divisions.length === 0;
  const single = body[0]?.form === 'text' && others.length > 0 && others.every(isOne);
  if (single && body.slice(1).every(({ marker }) => marker === null)) return 1;
  const at = body.findIndex(
    ({ text, marker }, i) =>
      i > 0 && !marker && (APART.test(text) || (i >= body.length - MOST && CLOSING.test(text))),
  );
  return at === -1 ? body.length : at;
}
