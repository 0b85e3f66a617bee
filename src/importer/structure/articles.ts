import { articlesIn } from '#edition/articles.ts';
import { numberOf } from '#edition/numeral.ts';
import type { Paragraph } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

const NUMERAL = '[〇零一二三四五六七八九十百千\\d]+';
/** An article that begins in the midst of a line, after the end of the one before. */
const WITHIN = new RegExp(`(?<=[。；：）”]\\s+)第(${NUMERAL})条(?=\\s)`, 'gu');

/** Whether a text is written in articles: at least two that follow each other. */
export function isLaw(paragraphs: readonly Paragraph[]): boolean {
  return articlesIn(paragraphs.map(({ text }) => text)).filter(Boolean).length >= 2;
}

/** Cuts lines that hold several articles, and asks about those, about numbers left out, and about what follows the last article. */
export function readArticles(paragraphs: readonly Paragraph[], questions: Question[]): void {
  const opened = articlesIn(paragraphs.map(({ text }) => text));
  let [last, name] = [0, ''];
  for (const [i, paragraph] of paragraphs.entries()) {
    const article = opened[i];
    if (article) {
      const n = numberIn(article);
      // 第五条之一 stands after 第五条.
      if (article.includes('之') ? n !== last : n !== last + 1)
        questions.push({ line: paragraph.line, text: askGap(article, name) });
      [last, name] = [n, article];
    }
    [last, name] = cut(paragraph, [last, name], questions);
  }
  askAfterLast(paragraphs, opened, questions);
}

function numberIn(article: string): number {
  return numberOf(new RegExp(NUMERAL, 'u').exec(article)?.[0] ?? '') ?? 0;
}

function askGap(article: string, before: string): string {
  return before
    ? `${article}在${before}之后，中间的条号没有：核对原文是否漏了，或在一行之中`
    : `第一个条号是${article}：核对前面是否漏了`;
}

/** Cuts one line where the next article opens in it; gives the last article and its name. */
function cut(
  paragraph: Paragraph,
  [last, name]: [number, string],
  questions: Question[],
): [number, string] {
  const found: string[] = [];
  for (const { 0: label, 1: digits = '', index } of paragraph.text.matchAll(WITHIN)) {
    if (numberOf(digits) !== last + 1) continue;
    paragraph.cuts.push(index);
    found.push(label);
    [last, name] = [last + 1, label];
  }
  if (found.length > 0)
    questions.push({
      line: paragraph.line,
      text: `这一行里还有${found[0] ?? ''}${found.length > 1 ? `至${name}` : ''}，已按条分开；条内的款、项原文没有分段，没有分`,
    });
  return [last, name];
}

/** After the article that says when the law takes effect nothing should be left to count. */
function askAfterLast(
  paragraphs: readonly Paragraph[],
  opened: readonly (string | null)[],
  questions: Question[],
): void {
  const at = opened.findLastIndex(Boolean);
  if (!/施行|生效|实施/u.test(paragraphs[at]?.text ?? '')) return;
  const after = paragraphs
    .slice(at + 1)
    .filter(({ text, marker }) => !marker && !/废止|施行|生效|实施/u.test(text));
  const [first] = after;
  if (first)
    questions.push({
      line: first.line,
      text: `${opened[at] ?? ''}之后的“${excerpt(first.text)}”等 ${after.length} 段按这一条的款计；若是附件、附录或说明，另立章节`,
    });
}
