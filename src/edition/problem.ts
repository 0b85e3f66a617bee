/** A problem in the content: its place, a message, both readings, and the way to mend it (Chinese, for the editor). */
export interface Problem {
  /** Path relative to the content folder's parent, e.g. `content/notice/speech/1.mdx`. */
  file: string;
  /** 1-based line in the file. */
  line?: number;
  message: string;
  /** Two labelled readings set side by side, e.g. `{ 原文: '…', 本站: '…' }`. */
  readings?: Record<string, string>;
  mend: string;
}

const UNSEEN = /[^\P{Cc}\t]|[\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|\p{Cf}/gu;
const LONGEST = 2000;

/** Makes unseen characters of a text readable, so that a name cannot alter the report, and cuts an endless one. */
function showUnseen(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
  return cut.replace(UNSEEN, (char) => {
    if (char === '\n') return '⏎';
    return `⟨U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** An error that carries all problems found in one pass over the content and lists them in its message. */
export class EditionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`内容有 ${problems.length} 处问题：\n\n${problems.map(formatProblem).join('\n\n')}`);
    this.name = 'EditionError';
    this.problems = problems;
  }
}

/** Formats a problem as lines for the editor: place, message, readings, mend. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const readings = Object.entries(problem.readings ?? {}).map(
    ([label, text]) => `  ${label}：${text}`,
  );
  return [`✗ ${place}`, `  ${problem.message}`, ...readings, `  修改办法：${problem.mend}`]
    .map(showUnseen)
    .join('\n');
}

/** Returns the result of `read`; if it throws an EditionError, adds its problems to the list and returns undefined. */
export function collectProblems<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
