import { QUESTIONS_FILE } from '#library/openQuestions.ts';
import type { Question } from './question.ts';

const HEAD = `# 请编辑确认

导入程序拿不准的地方。逐条看过、改好以后，把 [ ] 改成 [x]，或删去这一行；全部看完可以删去这个文件。
`;

/** Writes the questions as a file beside the text; without questions there is no file. */
export function writeQuestions(questions: readonly Question[]): Record<string, string> {
  return questions.length === 0 ? {} : { [QUESTIONS_FILE]: `${HEAD}\n${questionLines(questions)}` };
}

/** Writes each question as a line to tick. */
export function questionLines(questions: readonly Question[]): string {
  const lines = questions.map(
    ({ line, text }) => `- [ ] ${line === undefined ? '' : `source.txt 第 ${line} 行：`}${text}\n`,
  );
  return lines.join('');
}
