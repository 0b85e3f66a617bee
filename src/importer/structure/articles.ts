import { articlesIn } from '#edition/articles.ts';
import { parseNumeral } from '#edition/numeral.ts';
import type { SourceParagraph } from './paragraph.ts';
import { paragraphAt } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { findLastIndex } from '#edition/findLast.ts';

const NUMERAL = '[〇零一二三四五六七八九十百千\\d]+';
/** The start of an article within a line, after the end of the one before. */
const INLINE_ARTICLE = new RegExp(`(?<=[。；：）”]\\s+)第(${NUMERAL})条(?=\\s)`, 'gu');

/** Whether a text is written in articles: at least two in sequence. */
export function isLaw(paragraphs: readonly SourceParagraph[]): boolean {
  return articlesIn(paragraphs.map(({ text }) => text)).filter(Boolean).length >= 2;
}

/** Splits lines that contain several articles; asks about them, about missing numbers and about text after the last. */
export function splitArticles(paragraphs: readonly SourceParagraph[], questions: Question[]): void {
  const opened = articlesIn(paragraphs.map(({ text }) => text));
  let [last, name] = [0, ''];
  for (const [i, paragraph] of paragraphs.entries()) {
    const article = opened[i];
    if (article) {
      const n = articleNumber(article);
      // An inserted article such as 第五条之一 repeats the number before it.
      if (article.includes('之') ? n !== last : n !== last + 1)
        questions.push({ line: paragraph.line, text: gapQuestion(article, name) });
      [last, name] = [n, article];
    }
    [last, name] = splitLine(paragraph, [last, name], questions);
  }
  askAfterLast(paragraphs, opened, questions);
}

function articleNumber(article: string): number {
  return parseNumeral(article.replace(/^第\s*|\s*条.*$/gu, '')) ?? 0;
}

function gapQuestion(article: string, before: string): string {
  return before
    ? `${article}在${before}之后，中间的条号没有：核对原文是否漏了，或在一行之中`
    : `第一个条号是${article}：核对前面是否漏了`;
}

/** Splits a line where the next articles open within it; returns the number and the name of the last article. */
function splitLine(
  paragraph: SourceParagraph,
  [last, name]: [number, string],
  questions: Question[],
): [number, string] {
  const found: string[] = [];
  for (const { 0: label, 1: digits = '', index } of paragraph.text.matchAll(INLINE_ARTICLE)) {
    if (parseNumeral(digits) !== last + 1) continue;
    paragraph.articleStarts.push(index);
    found.push(label);
    [last, name] = [last + 1, label];
  }
  const [first] = found;
  if (first !== undefined)
    questions.push({
      line: paragraph.line,
      text: `这一行里还有${first}${found.length > 1 ? `至${name}` : ''}，已按条分开；条内的款、项原文没有分段，没有分`,
    });
  return [last, name];
}

/** Asks about paragraphs after the article on entry into force, which is normally the last. */
function askAfterLast(
  paragraphs: readonly SourceParagraph[],
  opened: readonly (string | null)[],
  questions: Question[],
): void {
  const at = findLastIndex(opened, Boolean);
  const name = opened[at];
  if (!name || !/施行|生效|实施/u.test(paragraphAt(paragraphs, at).text)) return;
  const after = paragraphs
    .slice(at + 1)
    .filter(({ text, marker }) => !marker && !/废止|施行|生效|实施/u.test(text));
  const [first] = after;
  if (first)
    questions.push({
      line: first.line,
      text: `${name}之后的“${excerpt(first.text)}”等 ${after.length} 段按这一条的款计；若是附件、附录或说明，另立章节`,
    });
}
