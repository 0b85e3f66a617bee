import { z } from 'astro/zod';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { YAMLError } from 'yaml';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { schemaProblems } from './schemaProblems.ts';
import { findLine } from './yamlLines.ts';
import type { YamlText } from './yamlLines.ts';
import { refusalIn } from './yamlRules.ts';

/** The data of a YAML (or JSON) file, and the lookup of the line of any value in it. */
export interface ParsedYaml<T> {
  data: T;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** The path of a YAML file, for messages, and the lookup of the line of any value in it. */
export interface YamlFile {
  file: string;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A problem that is located by the path of a value in a YAML file; its line is looked up later. */
export type YamlProblem = Omit<Problem, 'file' | 'line'> & { path: readonly PropertyKey[] };

/** Adds file and line to problems that are located by a path in a YAML file. */
export function locateProblems(
  problems: readonly YamlProblem[],
  { file, lineOf }: YamlFile,
): Problem[] {
  return problems.map(({ path, ...problem }) => ({ file, line: lineOf(path), ...problem }));
}

/** The syntax errors an editor makes, explained in Chinese; the others show only the parser's code. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['BAD_INDENT', '缩进不齐'],
  ['BLOCK_AS_IMPLICIT_KEY', '冒号后多了一层，或文字里的冒号没有加引号'],
  ['MISSING_CHAR', '缺少引号、逗号或括号'],
  ['MULTIPLE_DOCS', '一个文件里写了两份，中间是 ---'],
  ['RESOURCE_EXHAUSTION', '括号或缩进套得太深'],
  ['TAB_AS_INDENT', '缩进用了 Tab'],
  ['UNEXPECTED_TOKEN', '多了不该有的符号，或缺少逗号'],
]);

/** The most characters of a file that an editor writes. */
export const MAX_CHARACTERS = 2_000_000;
/** The most faults of one file that are reported at once. */
const MAX_FAULTS = 50;
const CONTROL = /[^\P{Cc}\t\n\r\u0085]/u;

/** Tells the schemas to explain faults in Chinese, whatever else in the process sets another language for all of them. */
const IN_CHINESE = { error: z.locales.zhCN().localeError };

/** Reads a YAML text and checks it against a schema. @throws EditionError with file and line of every fault */
export function readYaml<T>(content: string, file: string, schema: z.ZodType<T>): ParsedYaml<T> {
  refuseRawText(content, file);
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter, uniqueKeys: false });
  const text = { file, document, counter };
  // Later syntax errors are usually consequences of the first.
  const [error] = document.errors;
  if (error) throw new EditionError([syntaxProblem(error, text)]);
  const refused = refusalIn(document, content);
  if (refused) {
    const { at, message, mend } = refused;
    const line = counter.linePos(at).line;
    throw new EditionError([{ file, line, message: `YAML 写法有误：${message}`, mend }]);
  }
  const result = schema.safeParse(document.toJS() ?? {}, IN_CHINESE);
  if (!result.success) {
    const problems = result.error.issues
      .slice(0, MAX_FAULTS)
      .flatMap((issue) => schemaProblems(issue, text));
    throw new EditionError(problems.slice(0, MAX_FAULTS));
  }
  return { data: result.data, lineOf: (path) => findLine(text, path) };
}

/** Refuses a file that is too large to be read at once, or that has bytes which are no text. */
function refuseRawText(content: string, file: string): void {
  if (content.length > MAX_CHARACTERS) {
    const message = `文件太大：有 ${content.length} 字，最多 ${MAX_CHARACTERS} 字`;
    throw new EditionError([{ file, message, mend: '多半是写错了文件：从版本库恢复它，或拆开' }]);
  }
  const found = CONTROL.exec(content);
  if (!found) return;
  const line = content.slice(0, found.index).split('\n').length;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `文件里有控制字符 U+${code}`;
  throw new EditionError([{ file, line, message, mend: '删去它，文件存成 UTF-8' }]);
}

function syntaxProblem(error: YAMLError, { file, document, counter }: YamlText): Problem {
  let start = error.pos[0];
  // The parser reports an unclosed quotation mark at the end of the file; report it where its text begins.
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < start && range[1] >= start) start = range[0];
    },
  });
  return {
    file,
    line: counter.linePos(start).line,
    message: `YAML 写法有误：${REASONS.get(error.code) ?? '此处不合 YAML 语法'}（${error.code}）`,
    mend: '检查这一行的缩进、冒号后的空格和成对的引号、括号',
  };
}
