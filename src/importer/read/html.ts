import { parse } from 'parse5';
import { isTooDeep } from './nesting.ts';
import type { Received } from '../draft.ts';
import { HtmlLeft } from './htmlOmissions.ts';
import { HtmlLines, PASSED } from './htmlLines.ts';
import { mainOf } from './htmlMainBlock.ts';
import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { elementsIn, findAll, wordsOf } from './htmlNode.ts';
import { excerpt } from '../question.ts';
import { refusal } from '../refusal.ts';

/** How official texts call themselves at the end of their titles. */
const TITLE =
  /^(?=.{6,60}$)[^。；，]*(?:通知|意见|办法|决定|通告|公告|公报|方案|规定|条例|细则|报告|批复|函|讲话|纪要|规划|计划|命令|决议)$/u;
const SHOWN = 60;

/**
 * The text of a web page: of the block that holds most of its sentences, a block a line, under its title; everything
 * around it, and what is no text, is asked about.
 * @throws EditionError when it is nested too deep to be a page
 */
export function readHtml(html: string, file: string): Received {
  const page = parse(html);
  if (isTooDeep(page))
    throw refusal(
      file,
      '网页的结构嵌套太深，读不出来',
      '在浏览器里打开，把正文复制到 .docx 再导入',
    );
  const body = bodyOf(page);
  if (!body) return { text: '\n', questions: [] };
  const main = mainOf(body);
  const left = new HtmlLeft();
  const lines = new HtmlLines(left);
  lines.read(main.childNodes);
  const own = lines.text();
  const outside = main === body ? [] : linesAround(body, main);
  const title = titleOf(body, main, own, outside);
  const rest = outside.filter((line) => line !== PASSED && line !== title);
  const text = `${title ? `${title}\n\n` : ''}${own}`.replace(/\n{3,}/gu, '\n\n').toWellFormed();
  const asked = [...askAround(rest), ...left.questions()];
  return { text, questions: asked.map((words) => ({ text: words })) };
}

function bodyOf({ childNodes }: { childNodes: readonly HtmlNode[] }): HtmlElement | undefined {
  const [html] = elementsIn({ childNodes });
  return html && elementsIn(html).find(({ tagName }) => tagName === 'body');
}

/** The lines of a page around its text, which itself is one line that says so. */
function linesAround(body: HtmlElement, main: HtmlElement): string[] {
  const left = new HtmlLeft();
  const lines = new HtmlLines(left, main);
  lines.read(body.childNodes);
  const found = lines
    .text()
    .replaceAll('\t', '\n')
    .split('\n')
    .map((line) => line.trim());
  return [...found, ...left.fields, ...left.around].filter((line) => line !== '');
}

/** The title, where it stands above the text: a heading, or a line that reads as one. */
function titleOf(
  body: HtmlElement,
  main: HtmlElement,
  own: string,
  outside: readonly string[],
): string | undefined {
  const above = outside.slice(0, Math.max(0, outside.indexOf(PASSED)));
  const heads = new Set(findAll(body, /^h[1-3]$/u).map(wordsOf));
  const found =
    above.findLast((line) => line === wordsOf(findAll(body, /^h1$/u)[0] ?? main)) ??
    above.findLast((line) => heads.has(line)) ??
    above.findLast((line) => TITLE.test(line));
  const start = own.slice(0, 400).replace(/\s/gu, '');
  return found && !start.includes(found.replace(/\s/gu, '')) ? found : undefined;
}

function askAround(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SHOWN).map((line) => `“${excerpt(line, 20)}”`);
  const more = lines.length > SHOWN ? '等' : '';
  return [`网页正文以外的 ${lines.length} 行没有导入，核对有没有正文：${shown.join('、')}${more}`];
}
