import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';

const processor = unified().use(remarkParse).use(remarkMdx);

/** The parser's messages and their Chinese wording for the editor; `$1` is the first tag named. */
const REASONS: readonly [RegExp, string][] = [
  [/^Expected a closing tag for `<(\w*)[^`]*`/u, '标签 <$1> 没有闭合'],
  [/^Unexpected closing tag `<\/(\w*)>`/u, '</$1> 与前面的标签不成对'],
  [/^Unexpected closing slash/u, '多了一个闭合标签'],
  [/attribute value/u, '标签里的引号没有成对'],
  [/import\/exports/u, '正文里不能写 import 和 export'],
  [/brace|expression/u, '正文里不能有 { }'],
  [/before name|in name|local name/u, '“<”后面不是标签'],
];

/** Parses the MDX of one section. @throws EditionError naming file and line when it is not MDX */
export function parseMdx(source: string, file: string): Root {
  const excess = excessIn(source, file);
  if (excess) throw new EditionError([excess]);
  try {
    return processor.parse(source);
  } catch (error) {
    // The parser calls itself for every level of tags and braces, until its stack is full.
    if (error instanceof RangeError) throw new EditionError([nestedTooDeep(file)]);
    if (!(error instanceof VFileMessage)) throw error;
    throw new EditionError([explain(error, source, file)]);
  }
}

/** Marks of lists and quotations within one another, on which the parser takes minutes. */
const DEEP = /^[ \t]{40}|^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){20}/u;
const MARKS = /[*_]+|[`[]/gu;
const MAX_MARKS = 5000;
const MAX_CHARACTERS = 2_000_000;

/** Finds what would make the parser take very long: a file, or marks in it, beyond anything that a text has. */
function excessIn(source: string, file: string): Problem | undefined {
  if (source.length > MAX_CHARACTERS) {
    const message = `文件太大：有 ${source.length} 字，最多 ${MAX_CHARACTERS} 字`;
    return { file, message, mend: '把正文分成几个章节' };
  }
  let marks = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if (DEEP.test(line)) return nestedTooDeep(file, index + 1);
    marks += line.match(MARKS)?.length ?? 0;
    if (marks > MAX_MARKS) {
      const message = `MDX 写法有误：* _ \` [ 太多，超过 ${MAX_MARKS} 处`;
      return { file, line: index + 1, message, mend: '正文只能是原文的字：删去这些记号' };
    }
  }
  return undefined;
}

function nestedTooDeep(file: string, line = 1): Problem {
  return {
    file,
    line,
    message: 'MDX 写法有误：标签、括号或列表记号套得太深',
    mend: '删去多余的 < > { } - * 和行首的空格；正文只能是原文的字',
  };
}

function explain(error: VFileMessage, source: string, file: string): Problem {
  const { reason, ruleId } = error;
  const [pattern, words] = REASONS.find(([known]) => known.test(reason)) ?? [];
  const named = pattern?.exec(reason)?.[1] ?? '';
  const what = words?.replace('$1', named) ?? `此处不合 MDX 语法（${ruleId}）`;
  return {
    file,
    line: lineOpening(reason, source) ?? error.line,
    message: `MDX 写法有误：${what}`,
    mend: '检查这一行的 < > { } 是否成对、标签是否闭合，如 <Relay of="speech">…</Relay>',
  };
}

/** Finds the line of an unclosed tag, quote or brace; the parser names only the end of the paragraph or file. */
function lineOpening(reason: string, source: string): number | undefined {
  const opened = /^Expected a closing tag .*?\((\d+):/u.exec(reason);
  if (opened) return Number(opened[1]);
  if (!/^Unexpected end of file/u.test(reason)) return undefined;
  const open = source.split('\n').findIndex((line) => {
    const count = (mark: string) => line.split(mark).length - 1;
    return count('"') % 2 === 1 || count('{') > count('}') || count('<') > count('>');
  });
  return open === -1 ? undefined : open + 1;
}
