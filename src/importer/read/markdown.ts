import { readMarkdownLine, stripFrontMatterAndComments } from '#edition/markup.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Marks of Markdown that are lost or left in the text: a pattern for each, and the question about its matches. */
const LOSSES: readonly { pattern: RegExp; say(found: [string, ...string[]]): string }[] = [
  { pattern: /!\[[^[\]]*\]\([^()]*\)/gu, say: (found) => `图片没有导入：${quoteAll(found)}` },
  {
    pattern: /(?<!!)\[[^[\]^][^[\]]*\]\([^()]*\)/gu,
    say: (found) => `链接只留下文字，网址没有导入：${quoteAll(found)}`,
  },
  {
    pattern: /\[\^[^[\]]*\](?!:)/gu,
    say: (found) => `注码没有写进正文：${quoteAll(found)}；注文仍在原处，核对`,
  },
  {
    pattern: /^\s*\|[^|]*\|.*\|\s*$/gu,
    say: (found) =>
      `表格每行成了一段，各格用制表符隔开（“${excerpt(found[0].trim(), 20)}”）：核对，或改成文字说明`,
  },
  { pattern: /^\s*[-*+]\s+\S/gu, say: (found) => `项目符号 ${found.length} 处没有写进正文` },
  {
    pattern: /(?<![\w_*])([*_])(?![\s*_])[^*_]+\1(?![\w_*])/gu,
    say: (found) =>
      `当作斜体去掉了记号：${quoteAll(found)}；原文确有这些符号时，改存为 .txt 再导入`,
  },
  {
    pattern: /~~[^~]+~~/gu,
    say: (found) => `画了删除线的文字仍在正文里：${quoteAll(found)}；核对`,
  },
  {
    pattern: /<\/?[A-Za-z][^<>]*>|&(?:#\d+|[A-Za-z]+);/gu,
    say: (found) => `HTML 记号照字面写进了正文：${quoteAll(found)}；核对`,
  },
  {
    pattern: /^\s*\[[^[\]^]+\]:\s.*/gu,
    say: (found) => `链接的网址照字面写进了正文：${quoteAll(found)}；核对`,
  },
  { pattern: /^={3,}\s*$/gu, say: () => '以 === 标出的标题没有当作标题：核对' },
  { pattern: /^\s*(?:`{3,}|~{3,})/gu, say: () => '代码块的围栏没有写进正文：核对' },
];

/** Asks about everything in a Markdown file that the import drops or keeps literally. */
export function askMarkdown(text: string): Question[] {
  const plain = stripFrontMatterAndComments(text);
  const lines = plain.split(/\r?\n/u);
  const asked = LOSSES.flatMap(({ pattern, say }) => {
    const [first, ...rest] = lines.flatMap((line) => line.match(pattern) ?? []);
    return first === undefined ? [] : [say([first, ...rest])];
  });
  const aside = asidesIn(text, plain);
  if (aside) asked.unshift(`文件头或注释没有导入：“${aside}”`);
  return asked.map((words) => ({ text: words }));
}

/** Returns the words of front matter and comments. */
function asidesIn(text: string, plain: string): string {
  const before = text.split(/\r?\n/u);
  const removed = plain.split(/\r?\n/u).map((line, i) => {
    const whole = before[i];
    if (whole === undefined) throw new Error(`the Markdown text has no line ${i + 1}`);
    return readMarkdownLine(whole.replace(line, '').trim()).text;
  });
  return removed.filter(Boolean).join(' ');
}

function quoteAll(found: readonly string[]): string {
  return [...new Set(found)].map((words) => `“${words.trim()}”`).join('、');
}
