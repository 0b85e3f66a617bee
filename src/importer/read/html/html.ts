import { parse } from 'parse5';
import { isTooDeep } from './nesting.ts';
import type { ReceivedText } from '../draft.ts';
import { HtmlOmissions } from './htmlOmissions.ts';
import { HtmlLineReader, SKIPPED_MARK } from './htmlLines.ts';
import { findMainBlock } from './htmlMainBlock.ts';
import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { elementsIn, findAll, foldedTextOf } from './htmlNode.ts';
import { excerpt } from '../question.ts';
import { importError } from '../importError.ts';
import { findLast } from '#edition/findLast.ts';
import { wellFormed } from './wellFormed.ts';

/** Lines that end in a genre of official texts, as titles do. */
const TITLE =
  /^(?=.{6,60}$)[^。；，]*(?:通知|意见|办法|决定|通告|公告|公报|方案|规定|条例|细则|报告|批复|函|讲话|纪要|规划|计划|命令|决议)$/u;
const SHOWN = 60;

/**
 * Reads the text of a web page: its title, and the element that holds most of its sentences, one line per block.
 * Everything outside that element, and everything that is no text, becomes a question.
 * @throws EditionError when the page is nested too deep
 */
export function readHtml(html: string, file: string): ReceivedText {
  const page = parse(html);
  if (isTooDeep(page))
    throw importError(
      file,
      '网页的结构嵌套太深，读不出来',
      '在浏览器里打开，把正文复制到 .docx 再导入',
    );
  const body = bodyOf(page);
  if (!body) return { text: '\n', questions: [] };
  const main = findMainBlock(body);
  const omissions = new HtmlOmissions();
  const lines = new HtmlLineReader(omissions);
  lines.read(main.childNodes);
  const own = lines.text();
  const outside = main === body ? [] : linesAround(body, main);
  const title = titleOf(body, main, own, outside);
  const rest = outside.filter((line) => line !== SKIPPED_MARK && line !== title);
  const text = `${title ? `${title}\n\n` : ''}${own}`.replace(/\n{3,}/gu, '\n\n');
  const asked = [...askAround(rest), ...omissions.questions()];
  return { text: wellFormed(text), questions: asked.map((words) => ({ text: words })) };
}

/** Returns the body of a page; a page of frames has none. */
function bodyOf(page: { childNodes: readonly HtmlNode[] }): HtmlElement | undefined {
  return elementsIn(page)
    .flatMap(elementsIn)
    .find(({ tagName }) => tagName === 'body');
}

/** Returns the lines of a page outside its main block, which is replaced by one line with a mark. */
function linesAround(body: HtmlElement, main: HtmlElement): string[] {
  const omissions = new HtmlOmissions();
  const lines = new HtmlLineReader(omissions, main);
  lines.read(body.childNodes);
  const found = lines
    .text()
    .replaceAll('\t', '\n')
    .split('\n')
    .map((line) => line.trim());
  return [...found, ...omissions.formFields, ...omissions.surroundings].filter(
    (line) => line !== '',
  );
}

/** Returns the title if it stands above the main block: a heading, or a line that reads as a title. */
function titleOf(
  body: HtmlElement,
  main: HtmlElement,
  own: string,
  outside: readonly string[],
): string | undefined {
  const above = outside.slice(0, outside.indexOf(SKIPPED_MARK));
  const heads = new Set(findAll(body, /^h[1-3]$/u).map(foldedTextOf));
  const found =
    findLast(above, (line) => line === foldedTextOf(findAll(body, /^h1$/u)[0] ?? main)) ??
    findLast(above, (line) => heads.has(line)) ??
    findLast(above, (line) => TITLE.test(line));
  const start = own.slice(0, 400).replace(/\s/gu, '');
  return found && !start.includes(found.replace(/\s/gu, '')) ? found : undefined;
}

function askAround(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SHOWN).map((line) => `“${excerpt(line, 20)}”`);
  const more = lines.length > SHOWN ? '等' : '';
  return [`网页正文以外的 ${lines.length} 行没有导入，核对有没有正文：${shown.join('、')}${more}`];
}
