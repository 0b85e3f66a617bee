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
  try {
    return processor.parse(source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new EditionError([explain(error, source, file)]);
  }
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
