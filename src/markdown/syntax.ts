import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { EditionError } from '#edition/problem.ts';

const processor = unified().use(remarkParse).use(remarkMdx);

/** The MDX of one section as a syntax tree. @throws EditionError naming file and line when it is not MDX */
export function parseMdx(source: string, file: string): Root {
  try {
    return processor.parse(source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new EditionError([
      {
        file,
        line: error.line,
        message: `MDX 写法有误（第 ${error.column ?? 1} 列）：${error.reason}`,
        mend: '检查这一行的 < > { } 是否成对、标签是否闭合，如 <Relay of="speech">…</Relay>',
      },
    ]);
  }
}
