/** A fault in the content: where it is, what is wrong, what both sides read, and how to mend it (Chinese, for the editor). */
export interface Problem {
  /** Path relative to the content folder's parent, e.g. `content/notice/speech/1.mdx`. */
  file: string;
  /** 1-based line in the file. */
  line?: number;
  message: string;
  /** Two labelled readings set side by side, e.g. `{ 原文: '…', 校订: '…' }`. */
  readings?: Record<string, string>;
  mend: string;
}

/** All problems found in one pass over the content; the message lists every one of them. */
export class EditionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`内容有 ${problems.length} 处问题：\n\n${problems.map(formatProblem).join('\n\n')}`);
    this.name = 'EditionError';
    this.problems = problems;
  }
}

/** One problem as the lines an editor reads: place, fault, readings, mend. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const readings = Object.entries(problem.readings ?? {}).map(
    ([label, text]) => `  ${label}：${text}`,
  );
  return [`✗ ${place}`, `  ${problem.message}`, ...readings, `  修改办法：${problem.mend}`].join(
    '\n',
  );
}

/** What a reading gives; or, when it throws an EditionError, nothing, its problems being added to the others. */
export function collect<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
