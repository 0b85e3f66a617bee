import { isLaw } from './articles.ts';
import { isDate, isOfficialSignature, issuersIn, datedIssuers } from './issuer.ts';
import type { SourceParagraph } from './paragraph.ts';
import { endsSentence, isHeading, paragraphAt } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { looksLikeTitle } from './title.ts';
import { findLastIndex } from '#edition/findLast.ts';

const LABEL = /^附\s?(?:[件录表图]\s?[〇一二三四五六七八九十\d]{0,3}|(?=[:：]))(?=[\s:：]|$)/u;
const LONGEST = 120;

/** Returns the indices of the paragraphs at which annexes and attached texts begin. */
export function annexStarts(
  paragraphs: readonly SourceParagraph[],
  questions: Question[],
): number[] {
  const labelled = paragraphs.flatMap(({ text }, i) =>
    i > 0 && annexLabelOf(text) !== '' && text.length <= LONGEST && !/[。；]/u.test(text)
      ? [i]
      : [],
  );
  const attached = attachedTextStart(paragraphs, labelled[0] ?? paragraphs.length);
  if (attached !== null) {
    const { line, text } = paragraphAt(paragraphs, attached);
    questions.push({ line, text: `“${excerpt(text)}”当作所附的文件，自成一部分：核对` });
  }
  const law = isLaw(paragraphs.slice(0, labelled[0]));
  const opening = labelled.filter(
    (i) =>
      !isAnnexNote(paragraphs, i, law) &&
      !(labelled.includes(i - 1) && isLabelAlone(paragraphAt(paragraphs, i))),
  );
  return attached === null ? opening : [attached, ...opening];
}

/** Returns the label that an annex opens with, such as 附件1; empty for any other text. */
export function annexLabelOf(text: string): string {
  return (LABEL.exec(text)?.[0] ?? '').replace(/\s/gu, '');
}

/** Whether a paragraph is only a label: 附件 alone, below 附件：某某办法, opens no second annex. */
function isLabelAlone({ text }: SourceParagraph): boolean {
  return annexLabelOf(text) === text;
}

/**
 * Whether a labelled paragraph only names an annex: 附件：报名表 above the signature or at the very end; in a law, a
 * numbered list after the label.
 */
function isAnnexNote(paragraphs: readonly SourceParagraph[], at: number, law: boolean): boolean {
  const { text } = paragraphAt(paragraphs, at);
  if (!/[:：]/u.test(text)) return false;
  if (law) return /[:：]\s?[1１一][.．、]/u.test(text);
  const rest = paragraphs.slice(at + 1);
  const listed = rest.findIndex(
    ({ marker, text: next }) => !(marker || isFilename(next)) || /。/u.test(next),
  );
  if (listed === -1) return true;
  // A signature and its date come before what is annexed.
  return rest.slice(0, listed + 8).some((_, i) => isSignatureAt(rest, i));
}

function isFilename(text: string): boolean {
  return /^[《“]/u.test(text) && text.length <= 60;
}

/** Whether a paragraph is a date with its signature above it or before it on the line. */
function isSignatureAt(paragraphs: readonly SourceParagraph[], at: number): boolean {
  const { text } = paragraphAt(paragraphs, at);
  if (datedIssuers(text)) return true;
  const above = paragraphs[at - 1];
  if (!above || !isDate(text)) return false;
  return issuersIn(above.text).length > 0 || isOfficialSignature(above.text);
}

/**
 * Returns the index of the title of the text that a notice or a decree issues: below the signature, or above the first
 * article; null when it issues none.
 */
function attachedTextStart(paragraphs: readonly SourceParagraph[], end: number): number | null {
  for (let at = 2; at < end - 2; at += 1)
    if (isSignatureAt(paragraphs, at) && looksLikeTextTitle(paragraphs[at + 1])) return at + 1;
  const issuing = paragraphs
    .slice(0, 6)
    .some(({ text }) => /印发|颁发|公布.{0,40}通知$|令$/u.test(text));
  if (!issuing || !isLaw(paragraphs.slice(0, end))) return null;
  const first = paragraphs.findIndex(
    ({ marker }) => marker !== null && /^(?:article|chapter|book)$/u.test(marker.kind),
  );
  const title = findLastIndex(paragraphs.slice(0, first), looksLikeTextTitle);
  const above = paragraphs.slice(1, title);
  return title > 2 && above.some(({ text }) => /。$/u.test(text)) ? title : null;
}

/** Whether a paragraph reads as the title of a text. */
function looksLikeTextTitle(paragraph: SourceParagraph | undefined): boolean {
  if (!paragraph || paragraph.marker || endsSentence(paragraph.text)) return false;
  return isHeading(paragraph) && looksLikeTitle(paragraph.text) && !/^[（(]/u.test(paragraph.text);
}
