import type { z } from 'astro/zod';
import { LineCounter, isMap, parseDocument, visit } from 'yaml';
import type { Node, YAMLError, Document as YamlDocument } from 'yaml';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';

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

/** A parsed file with what is needed to find lines in it. */
interface YamlText {
  file: string;
  document: YamlDocument;
  counter: LineCounter;
}

/** The syntax errors an editor makes, explained in Chinese; the others show only the parser's code. */
const REASONS: Record<string, string> = {
  BAD_INDENT: '缩进不齐',
  BLOCK_AS_IMPLICIT_KEY: '冒号后多了一层，或文字里的冒号没有加引号',
  DUPLICATE_KEY: '同一层有重复的键',
  MISSING_CHAR: '缺少引号、逗号或括号',
  TAB_AS_INDENT: '缩进用了 Tab',
  UNEXPECTED_TOKEN: '多了不该有的符号，或缺少逗号',
};

/** Reads a YAML text and checks it against a schema. @throws EditionError with file and line of every fault */
export function readYaml<T>(content: string, file: string, schema: z.ZodType<T>): ParsedYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter });
  const text = { file, document, counter };
  // Later syntax errors are usually consequences of the first.
  const [error] = document.errors;
  if (error) throw new EditionError([syntaxProblem(error, text)]);
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    throw new EditionError(result.error.issues.flatMap((issue) => schemaProblems(issue, text)));
  }
  return { data: result.data, lineOf: (path) => findLine(text, path) };
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
    message: `YAML 写法有误：${REASONS[error.code] ?? '此处不合 YAML 语法'}（${error.code}）`,
    mend: '检查这一行的缩进、冒号后的空格和成对的引号、括号',
  };
}

function schemaProblems(issue: z.core.$ZodIssue, text: YamlText): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: text.file,
      line: findLine(text, [...issue.path, key]),
      message: `不认识的键“${[...issue.path, key].join('.')}”`,
      mend: '改正拼写，或删去这一行；可用的键见 content/README.md',
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = closestBranch(issue.errors);
    return inner.flatMap((each) =>
      schemaProblems({ ...each, path: [...issue.path, ...each.path] }, text),
    );
  }
  const name = issue.path.join('.') || '文件';
  const absent = issue.path.length > 0 && text.document.getIn(issue.path) === undefined;
  return [
    {
      file: text.file,
      line: findLine(text, issue.path),
      message: absent ? `缺少“${name}”` : `“${name}”有误：${issue.message}`,
      mend: absent ? '补上这一项；写法见 content/README.md' : '照 content/README.md 所写的格式改正',
    },
  ];
}

/** Picks the branch of a union that failed deepest inside: most likely the one the editor meant. */
function closestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const depth = (issues: z.core.$ZodIssue[]) =>
    Math.min(...issues.map(({ path }) => path.length)) - issues.length / 100;
  return branches.reduce((a, b) => (depth(b) > depth(a) ? b : a));
}

/** Finds the line of the key or item at a path, or of the nearest enclosing value that exists. */
function findLine(
  { document, counter }: YamlText,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const start = findNode(document, path.slice(0, length))?.range?.[0];
    if (start !== undefined) return counter.linePos(start).line;
  }
  return undefined;
}

/** Finds the node of a key where there is one, since its value may begin a line further down. */
function findNode(document: YamlDocument, path: readonly PropertyKey[]): Node | undefined {
  const holder = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const pair = isMap<Node>(holder) && holder.items.find(({ key }) => String(key) === path.at(-1));
  return pair ? pair.key : (document.getIn(path, true) as Node | undefined);
}
