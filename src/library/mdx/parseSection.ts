import type { PhrasingContent, RootContent } from 'mdast';
import type { Layer } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import type { Form } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { readLines } from './passages.ts';
import type { Line, Reading } from './passages.ts';
import { parseMdx } from './parser.ts';
import { formOfTag } from './tags.ts';

/** A paragraph of a section file: its form, and one line for each passage. */
export interface ParsedParagraph {
  form: Form;
  lines: Line[];
}

/**
 * The paragraphs of one section's MDX, one line = one passage.
 * @throws EditionError with every fault found in the file
 */
export function parseSection(
  source: string,
  file: string,
  layers: readonly Layer[],
): ParsedParagraph[] {
  // An editor on Windows may save with CRLF.
  const text = source.replaceAll('\r\n', '\n');
  const problems: Problem[] = checkLineEnds(text, file);
  const paragraphs = parseMdx(text, file).children.flatMap((block) => {
    const opened = openBlock(block);
    const line = block.position?.start.line ?? 1;
    if (!opened) {
      problems.push(strangeBlock(block, file, line));
      return [];
    }
    const reading = readLines(opened.children, line, file, layers);
    problems.push(...reading.problems, ...checkEmpty(reading, file));
    return [{ form: opened.form, lines: reading.lines }];
  });
  if (paragraphs.length === 0 && problems.length === 0) {
    problems.push({ file, line: 1, message: '文件里没有正文', mend: '写入原文，一行一个段句' });
  }
  if (problems.length > 0) throw new EditionError(problems);
  return paragraphs;
}

function openBlock(block: RootContent): { form: Form; children: PhrasingContent[] } | null {
  if (block.type === 'heading' && block.depth <= 2 && !isUnderlined(block)) {
    return { form: block.depth === 1 ? 'title' : 'heading', children: block.children };
  }
  if (block.type !== 'paragraph') return null;
  const [only, ...rest] = block.children;
  if (only?.type === 'mdxJsxTextElement' && rest.length === 0) {
    const form = formOfTag(only);
    if (form) return { form, children: only.children };
  }
  return { form: 'text', children: block.children };
}

/** A line of === or --- under a text makes a heading of it, though the source has no such line. */
function isUnderlined({ position }: RootContent): boolean {
  return position?.start.line !== position?.end.line;
}

const STRANGE: Record<string, string> = {
  mdxJsxFlowElement: '标签不能独占几行：把 <Relay> 等写在文字的同一行里',
  mdxjsEsm: '正文里不能写 import 和 export：删去',
  mdxFlowExpression: '正文里不能有 { }：删去',
};

function strangeBlock({ type }: RootContent, file: string, line: number): Problem {
  return {
    file,
    line,
    message: `正文里不能有这种 Markdown 结构（${type}）`,
    mend:
      STRANGE[type] ??
      '正文只有段落、# 标题和 ## 部分标题；行首的数字加点、-、>、=== 要照原文改写成全角',
  };
}

/** A line with nothing but a join would become a passage without words. */
function checkEmpty({ lines, problems }: Reading, file: string): Problem[] {
  if (problems.length > 0) return [];
  return lines
    .filter(({ segments }) => readingText(segments) === '')
    .map(({ line }) => ({
      file,
      line,
      message: '这一行没有文字，不成一个段句',
      mend: '把它并入上一行，或删去',
    }));
}

/** Markdown drops white space at line ends, so a stray space there would pass unseen. */
function checkLineEnds(source: string, file: string): Problem[] {
  return source.split('\n').flatMap((text, index) =>
    text === text.trim()
      ? []
      : [
          {
            file,
            line: index + 1,
            message: '行首或行尾多了空格',
            readings: { 本行: `“${text}”` },
            mend: '删去行首行尾的空格',
          },
        ],
  );
}
