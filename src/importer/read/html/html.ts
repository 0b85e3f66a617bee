import { defaultTreeAdapter, parse } from 'parse5';
import { isTooDeep } from '../nesting.ts';
import type { ReceivedText } from '../../draft.ts';
import { Account } from '../account.ts';
import { HtmlLineReader, SKIPPED_MARK } from './lines.ts';
import { findMainBlock } from './mainBlock.ts';
import type { HtmlElement, HtmlNode } from './node.ts';
import { elementsIn, findAll, foldedTextOf } from './node.ts';
import { importError } from '../../importError.ts';
import { findLast } from '#edition/findLast.ts';
import { readWith } from '../readWith.ts';
import { unaccountedPieces } from '../secondCount.ts';
import { revealMainText } from './reveal.ts';
import { piecesOf } from './pieces.ts';

/** Lines that end in a genre of official texts, as titles do. */
const TITLE =
  /^(?=.{6,60}$)[^。；，]*(?:通知|意见|办法|决定|通告|公告|公报|方案|规定|条例|细则|报告|批复|函|讲话|纪要|规划|计划|命令|决议)$/u;

/** Makes the content of a <template> its children, which every reading of the page goes through. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  setTemplateContent(template, content) {
    template.content = content;
    template.childNodes = content.childNodes;
  },
};

/**
 * Reads the text of a web page: its title, and the element that holds most of its sentences, one line per block.
 * Everything outside that element, and everything that is no text, becomes a question.
 * @throws EditionError when the page is nested too deep
 */
export function readHtml(html: string, file: string): ReceivedText {
  const page = parse(html, { treeAdapter });
  if (isTooDeep(page))
    throw importError(
      file,
      '网页的结构嵌套太深，读不出来',
      '在浏览器里打开，把正文复制到 .docx 再导入',
    );
  const body = bodyOf(page);
  if (!body)
    throw importError(
      file,
      '网页由几个框架拼成，正文在别的文件里',
      '在浏览器里打开正文那一框，另存为网页再导入',
    );
  const account = new Account();
  const pieces = piecesOf(body);
  revealMainText(body, account);
  const main = findMainBlock(body);
  const lines = new HtmlLineReader(account);
  lines.read(main.childNodes);
  const own = lines.text();
  const outside = main === body ? [] : linesAround(body, main, account);
  const title = titleOf(body, main, own, outside);
  const rest = outside.filter((line) => line !== SKIPPED_MARK && line !== title);
  const text = `${title ? `${title}\n\n` : ''}${own}`.replace(/\n{3,}/gu, '\n\n');
  for (const line of rest) account.leave('around', line);
  for (const lost of unaccountedPieces(pieces, `${text}\n${account.words()}`))
    account.leave('unknown', lost);
  return readWith('网页（.html）', text, account);
}

/** Returns the body of a page; a page of frames has none. */
function bodyOf(page: { childNodes: readonly HtmlNode[] }): HtmlElement | undefined {
  return elementsIn(page)
    .flatMap(elementsIn)
    .find(({ tagName }) => tagName === 'body');
}

/** Returns the lines of a page outside its main block, which is replaced by one line with a mark; records what is left out there. */
function linesAround(body: HtmlElement, main: HtmlElement, account: Account): string[] {
  const aside = new Account();
  const lines = new HtmlLineReader(aside, main);
  lines.read(body.childNodes);
  account.include(aside);
  return lines
    .text()
    .replaceAll('\t', '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
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
