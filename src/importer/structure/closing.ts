import type { Division } from './division.ts';
import type { SourceParagraph } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Phrases that open the closing of a text, after its last numbered item. */
const CLOSING =
  /^(?:同志们|各位|谢谢|最后|让我们|本(?:决定|办法|规定|意见|通知|方案|细则|条例|规则|要点|批复|解释)自|以上(?:意见|通知|各点|请示|报告)|请(?:各|遵照|认真|结合|审议)|全(?:市|省|县|区|国|体).{0,20}(?:要|让)|《.+》根据本决定)/u;
/** Headings of texts appended below a document. */
const APPENDED_HEADING = /^(?:名词(?:解释|注释)|注释|附注|结束语|结语|后记)[:：]?$/u;
/** The number of paragraphs at the end that may be a closing. */
const LONGEST_CLOSING = 3;

/**
 * Removes the closing paragraphs from the last item of the innermost row, asks about them and returns them. Where every
 * other item is one paragraph, they are all after the first; else those from a closing phrase on.
 */
export function takeClosing(
  divisions: readonly Division[],
  questions: Question[],
): SourceParagraph[] {
  let row = divisions;
  let last = row.at(-1);
  while (last && last.divisions.length > 0) {
    row = last.divisions;
    last = row.at(-1);
  }
  if (!last) return [];
  const from = closingStart(last, row.slice(0, -1));
  const first = last.body[from];
  if (!first) return [];
  const [opening] = last.body;
  const name = opening?.form === 'heading' ? excerpt(opening.text, 20) : last.locator;
  questions.push({
    line: first.line,
    text: `“${name}”之后的这 ${last.body.length - from} 段没有编号，作为结尾；若仍属“${name}”，移回它的 .mdx`,
  });
  return last.body.splice(from);
}

/** Returns the index of the paragraph at which the closing begins; -1 when there is none. */
function closingStart({ body }: Division, others: readonly Division[]): number {
  const isOne = (item: Division) => item.body.length === 1 && item.divisions.length === 0;
  const single = body[0]?.form === 'text' && others.length > 0 && others.every(isOne);
  if (single && body.slice(1).every(({ marker }) => marker === null)) return 1;
  return body.findIndex(
    ({ text, marker }, i) =>
      i > 0 &&
      !marker &&
      (APPENDED_HEADING.test(text) || (i >= body.length - LONGEST_CLOSING && CLOSING.test(text))),
  );
}
