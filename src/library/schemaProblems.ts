import type { z } from 'astro/zod';
import { isScalar } from 'yaml';
import type { Problem } from '#edition/problem.ts';
import { findLine } from './yamlLines.ts';
import type { YamlText } from './yamlLines.ts';

/** The most unknown keys of one map that are reported at once. */
const MAX_KEYS = 50;
const FORMS = 'content/README.md';

/** Explains a fault of the data of a file to the editor, with its line. */
export function schemaProblems(issue: z.core.$ZodIssue, text: YamlText): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_KEYS).map((key) => ({
      file: text.file,
      line: findLine(text, [...issue.path, key]),
      message: `不认识的键“${[...issue.path, key].join('.')}”`,
      mend: `改正拼写，或删去这一行；可用的键见 ${FORMS}`,
    }));
  }
  if (issue.code === 'invalid_union') {
    const inner = closestBranch(issue.errors);
    return inner.flatMap((each) =>
      schemaProblems({ ...each, path: [...issue.path, ...each.path] }, text),
    );
  }
  const name = issue.path.join('.') || '文件';
  const value = text.document.getIn(issue.path);
  const absent = issue.path.length > 0 && value === undefined;
  return [
    {
      file: text.file,
      line: findLine(text, issue.path),
      message: absent ? `缺少“${name}”` : `“${name}”有误：${reasonOf(issue, value)}`,
      mend: absent ? `补上这一项；写法见 ${FORMS}` : mendOf(issue, text),
    },
  ];
}

const SCALARS: ReadonlyMap<string, string> = new Map([
  ['number', '数字'],
  ['bigint', '数字'],
  ['boolean', '“是”或“否”的值'],
]);

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_key') return `键${issue.issues[0]?.message ?? '写法不对'}`;
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    return '要写成“键: 值”，一行一个';
  }
  if (!isTextExpected(issue)) return issue.message;
  if (value === null) return '是空的';
  return `要写文字，这里是${SCALARS.get(typeof value) ?? '一列或一组键'}`;
}

function mendOf(issue: z.core.$ZodIssue, { document }: YamlText): string {
  const node = document.getIn(issue.path, true);
  return isTextExpected(issue) && isScalar(node) && SCALARS.has(typeof node.value)
    ? `在它两边加引号，如 "${node.source ?? String(node.value)}"`
    : `照 ${FORMS} 所写的格式改正`;
}

function isTextExpected(issue: z.core.$ZodIssue): boolean {
  // A schema may have words of its own for this fault.
  const isDefault = issue.message.startsWith('无效输入');
  return isDefault && issue.code === 'invalid_type' && issue.expected === 'string';
}

/** Picks the branch of a union that failed deepest inside: most likely the one the editor meant. */
function closestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const depth = (issues: z.core.$ZodIssue[]) =>
    Math.min(...issues.map(({ path }) => path.length)) - issues.length / 100;
  return branches.reduce((a, b) => (depth(b) > depth(a) ? b : a));
}
