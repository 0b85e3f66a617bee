import type { z } from 'astro/zod';
import { LineCounter, isMap, parseDocument, visit } from 'yaml';
import type { Node, YAMLError, Document as YamlDocument } from 'yaml';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';

/** A YAML (or JSON) file's data, with the line of any value in it. */
export interface Yaml<T> {
  data: T;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A parsed file, for finding the lines of what is wrong in it. */
interface Text {
  file: string;
  document: YamlDocument;
  counter: LineCounter;
}

/** The slips an editor makes, in Chinese; the rest keep the parser's code. */
const REASONS: Record<string, string> = {
  BAD_INDENT: '缩进不齐',
  BLOCK_AS_IMPLICIT_KEY: '冒号后多了一层，或文字里的冒号没有加引号',
  DUPLICATE_KEY: '同一层有重复的键',
  MISSING_CHAR: '缺少引号、逗号或括号',
  TAB_AS_INDENT: '缩进用了 Tab',
  UNEXPECTED_TOKEN: '多了不该有的符号，或缺少逗号',
};

/** Data of a YAML text checked against a schema. @throws EditionError with file and line of every fault */
export function readYaml<T>(content: string, file: string, schema: z.ZodType<T>): Yaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter });
  const text = { file, document, counter };
  // The errors after the first are as a rule its consequences.
  const [slip] = document.errors;
  if (slip) throw new EditionError([explainSlip(slip, text)]);
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    throw new EditionError(result.error.issues.flatMap((issue) => explain(issue, text)));
  }
  return { data: result.data, lineOf: (path) => lineAt(text, path) };
}

function explainSlip(error: YAMLError, { file, document, counter }: Text): Problem {
  let start = error.pos[0];
  // A quotation mark left open is noticed only at the end of the file; it stands where its text begins.
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

function explain(issue: z.core.$ZodIssue, text: Text): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: text.file,
      line: lineAt(text, [...issue.path, key]),
      message: `不认识的键“${[...issue.path, key].join('.')}”`,
      mend: '改正拼写，或删去这一行；可用的键见 README',
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = closestBranch(issue.errors);
    return inner.flatMap((each) => explain({ ...each, path: [...issue.path, ...each.path] }, text));
  }
  const name = issue.path.join('.') || '文件';
  const absent = issue.path.length > 0 && text.document.getIn(issue.path) === undefined;
  return [
    {
      file: text.file,
      line: lineAt(text, issue.path),
      message: absent ? `缺少“${name}”` : `“${name}”有误：${issue.message}`,
      mend: absent ? '补上这一项；写法见 README' : '照 README 所写的格式改正',
    },
  ];
}

/** A union reports only that nothing fitted; the branch that went wrong furthest inside was the one meant. */
function closestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const depth = (issues: z.core.$ZodIssue[]) =>
    Math.min(...issues.map(({ path }) => path.length)) - issues.length / 100;
  return branches.reduce((a, b) => (depth(b) > depth(a) ? b : a), branches[0] ?? []);
}

/** The line of the key or item at a path, or of the nearest thing around it that exists. */
function lineAt({ document, counter }: Text, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const start = nodeAt(document, path.slice(0, length))?.range?.[0];
    if (start !== undefined) return counter.linePos(start).line;
  }
  return undefined;
}

/** The key's own node where there is one: its value may begin a line further down. */
function nodeAt(document: YamlDocument, path: readonly PropertyKey[]): Node | undefined {
  const holder = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const pair = isMap<Node>(holder) && holder.items.find(({ key }) => String(key) === path.at(-1));
  return pair ? pair.key : (document.getIn(path, true) as Node | undefined);
}
