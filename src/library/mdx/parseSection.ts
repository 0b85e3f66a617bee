import type { PhrasingContent, RootContent } from 'mdast';
import type { Layer } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import type { PassageForm } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { readLines } from './readLines.ts';
import type { ParsedLine, ParsedLines } from './readLines.ts';
import { parseMdx } from './parseMdx.ts';
import { formOfTag } from './tags.ts';

/** A paragraph of a section file: its form, and one line per passage. */
export interface ParsedParagraph {
  form: PassageForm;
  lines: ParsedLine[];
}

/**
 * Parses one section's MDX into paragraphs, one line = one passage.
 * @throws EditionError with every problem found in the file
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
    const line = firstLineOf(block);
    if (!opened) {
      problems.push(unsupportedBlock(block, file, line));
      return [];
    }
    const parsed = readLines(opened.children, line, file, layers);
    problems.push(...parsed.problems, ...checkEmpty(parsed, file));
    return [{ form: opened.form, lines: parsed.lines }];
  });
  if (paragraphs.length === 0 && problems.length === 0) {
    problems.push({ file, line: 1, message: '文件里没有正文', mend: '写入原文，一行一句' });
  }
  if (problems.length > 0) throw new EditionError(problems);
  return paragraphs;
}

function firstLineOf({ type, position }: RootContent): number {
  if (!position) throw new Error(`the parser gave a ${type} no position`);
  return position.start.line;
}

function openBlock(block: RootContent): { form: PassageForm; children: PhrasingContent[] } | null {
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

/** Detects a heading made by a line of === or --- below it, which the source does not have. */
function isUnderlined({ position }: RootContent): boolean {
  return position?.start.line !== position?.end.line;
}

const BLOCK_MENDS: ReadonlyMap<string, string> = new Map([
  ['mdxJsxFlowElement', '标签不能独占几行：把 <Relay> 等写在文字的同一行里'],
  ['mdxjsEsm', '正文里不能写 import 和 export：删去'],
  ['mdxFlowExpression', '正文里不能有 { }：删去'],
]);

function unsupportedBlock({ type }: RootContent, file: string, line: number): Problem {
  return {
    file,
    line,
    message: `正文里不能有这种 Markdown 结构（${type}）`,
    mend:
      BLOCK_MENDS.get(type) ??
      '正文只有段落、# 标题和 ## 部分标题；行首的数字加点、-、>、=== 要照原文改写成全角',
  };
}

/** Reports lines that contain only a join and would become passages without words. */
function checkEmpty({ lines, problems }: ParsedLines, file: string): Problem[] {
  if (problems.length > 0) return [];
  return lines
    .filter(({ segments }) => readingText(segments) === '')
    .map(({ line }) => ({
      file,
      line,
      message: '这一行没有文字，不成一句',
      mend: '把它并入上一行，或删去',
    }));
}

/** Reports white space at line ends, which Markdown would drop silently. */
function checkLineEnds(source: string, file: string): Problem[] {
  return source.split('\n').flatMap((text, index) =>
    text === text.trim()
      ? []
      : [
          {
            file,
            line: index + 1,
            message: text.startsWith('\uFEFF')
              ? '行首或行尾多了空格：文件开头有 BOM 标记'
              : '行首或行尾多了空格',
            readings: { 本行: `“${text}”` },
            mend: text.startsWith('\uFEFF') ? '文件另存为 UTF-8，不带 BOM' : '删去行首行尾的空格',
          },
        ],
  );
}
