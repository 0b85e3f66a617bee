import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from './question.ts';

/** The file beside a document's text that holds what the editor must still decide. */
export const QUESTIONS_FILE = 'questions.md';
const HEAD = `# 请编辑确认

导入程序拿不准的地方。逐条看过、改好以后，把 [ ] 改成 [x]，或删去这一行；全部看完可以删去这个文件。
`;

/** The questions as a file beside the text; none when there are none. */
export function writeQuestions(questions: readonly Question[]): Record<string, string> {
  if (questions.length === 0) return {};
  const lines = questions.map(
    ({ line, text }) => `- [ ] ${line === undefined ? '' : `source.txt 第 ${line} 行：`}${text}`,
  );
  return { [QUESTIONS_FILE]: `${HEAD}\n${lines.join('\n')}\n` };
}

/** How many questions about a document are not yet answered. */
export function openQuestions(root: string, document: string): number {
  const file = join(root, 'content', document, QUESTIONS_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8').split('- [ ]').length - 1 : 0;
}
