import { isLaw } from './articles.ts';
import { isDate, isSigned, organsIn, datedOrgans } from './issuer.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, isHeading } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { isTitled } from './title.ts';

const LABEL = /^附\s?(?:[件录表图]\s?[〇一二三四五六七八九十\d]{0,3}|(?=[:：]))(?=[\s:：]|$)/u;
const LONGEST = 120;

/** Where annexes and attached texts begin; what stands before the first is the document itself. */
export function annexStarts(paragraphs: readonly Paragraph[], questions: Question[]): number[] {
  const labelled = paragraphs.flatMap(({ text }, i) =>
    i > 0 && labelOf(text) !== '' && text.length <= LONGEST && !/[。；]/u.test(text) ? [i] : [],
  );
  const attached = attachedText(paragraphs, labelled[0] ?? paragraphs.length);
  if (attached !== null) {
    const { line, text } = paragraphs[attached] ?? { line: 1, text: '' };
    questions.push({ line, text: `“${excerpt(text)}”当作所附的文件，自成一部分：核对` });
  }
  const law = isLaw(paragraphs.slice(0, labelled[0]));
  const opening = labelled.filter(
    (i) => !isNote(paragraphs, i, law) && !(labelled.includes(i - 1) && isLone(paragraphs[i])),
  );
  return [...new Set([...(attached === null ? [] : [attached]), ...opening])].sort((a, b) => a - b);
}

/** What an annex is called, such as 附件1; empty when a text opens none. */
export function labelOf(text: string): string {
  return (LABEL.exec(text)?.[0] ?? '').replace(/\s/gu, '');
}

/** 附件 by itself, below 附件：某某办法, opens no second annex. */
function isLone(paragraph: Paragraph | undefined): boolean {
  return labelOf(paragraph?.text ?? '') === paragraph?.text;
}

/** 附件：报名表 above the signature, or at the very end, only names what is annexed; in a law a list of several does. */
function isNote(paragraphs: readonly Paragraph[], at: number, law: boolean): boolean {
  const { text } = paragraphs[at] ?? { text: '' };
  if (!/[:：]/u.test(text)) return false;
  if (law) return /[:：]\s?[1１一][.．、]/u.test(text);
  const rest = paragraphs.slice(at + 1);
  const listed = rest.findIndex(
    ({ marker, text: next }) => !(marker || isFilename(next)) || /。/u.test(next),
  );
  if (listed === -1) return true;
  // A signature and its date come before what is annexed.
  return rest.slice(0, listed + 8).some((_, i) => isSignedAt(rest, i));
}

function isFilename(text: string): boolean {
  return /^[《“]/u.test(text) && text.length <= 60;
}

/** Whether a date with who signs above it, or before it on its line, stands at a place. */
function isSignedAt(paragraphs: readonly Paragraph[], at: number): boolean {
  const text = paragraphs[at]?.text ?? '';
  const above = paragraphs[at - 1]?.text ?? '';
  if (datedOrgans(text)) return true;
  return isDate(text) && (organsIn(above).length > 0 || isSigned(above));
}

/** Where the text that a notice or a decree issues begins: its title stands below the signature, or above its first article. */
function attachedText(paragraphs: readonly Paragraph[], end: number): number | null {
  for (let at = 2; at < end - 2; at += 1)
    if (isSignedAt(paragraphs, at) && opensText(paragraphs[at + 1])) return at + 1;
  const issuing = paragraphs
    .slice(0, 6)
    .some(({ text }) => /印发|颁发|公布.{0,40}通知$|令$/u.test(text));
  if (!issuing || !isLaw(paragraphs.slice(0, end))) return null;
  const first = paragraphs.findIndex(
    ({ marker }) => marker !== null && /^(?:article|chapter|book)$/u.test(marker.kind),
  );
  const title = paragraphs.slice(0, first).findLastIndex(opensText);
  const above = paragraphs.slice(1, title);
  return title > 2 && above.some(({ text }) => /。$/u.test(text)) ? title : null;
}

/** Whether a paragraph reads as the title of a text. */
function opensText(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.marker || isFinished(paragraph.text)) return false;
  return isHeading(paragraph) && isTitled(paragraph.text) && !/^[（(]/u.test(paragraph.text);
}
