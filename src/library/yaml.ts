import type { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import type { Document as YamlDocument } from 'yaml';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';

/** A YAML (or JSON) file's data, with the line of any value in it. */
export interface Yaml<T> {
  data: T;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Data of a YAML text checked against a schema. @throws EditionError with file and line of every fault */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): Yaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (document.errors.length > 0) {
    throw new EditionError(
      document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line,
        message: `YAML 写法有误：${error.message.split('\n')[0]}`,
        mend: '检查这一行的缩进、冒号后的空格和引号，同一层不能有重复的键',
      })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, counter, path);
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    throw new EditionError(result.error.issues.flatMap((issue) => explain(issue, file, lineOf)));
  }
  return { data: result.data, lineOf };
}

function explain(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      message: `不认识的键“${[...issue.path, key].join('.')}”`,
      mend: '改正拼写，或删去这一行；可用的键见 README',
    }));
  }
  // A union reports only that nothing fitted; the branch that came closest says why.
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.reduce(
      (a, b) => (b.length < a.length ? b : a),
      issue.errors[0] ?? [],
    );
    return closest.flatMap((inner) =>
      explain({ ...inner, path: [...issue.path, ...inner.path] }, file, lineOf),
    );
  }
  return [
    {
      file,
      line: lineOf(issue.path),
      message: `“${issue.path.join('.') || '文件'}”有误：${issue.message}`,
      mend: '照 README 中 document.yaml 的写法改正',
    },
  ];
}

/** The line of the value at a path, or of the nearest thing around it that exists. */
function lineAt(
  document: YamlDocument,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
    const start = node?.range?.[0];
    if (start !== undefined) return counter.linePos(start).line;
  }
  return undefined;
}
