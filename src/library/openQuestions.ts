import type { ContentFiles } from './contentFiles.ts';

/** The file beside a document's text that lists the questions for the editor. */
export const QUESTIONS_FILE = 'questions.md';

/** An unanswered question: its file, its line in it, and its words. */
export interface OpenQuestion {
  file: string;
  line: number;
  text: string;
}

/** Lists the unanswered questions about a document in order. */
export function openQuestions(files: ContentFiles, document: string): OpenQuestion[] {
  const file = `content/${document}/${QUESTIONS_FILE}`;
  if (!files.has(file)) return [];
  const lines = files.read(file).split('\n');
  return lines.flatMap((line, index) => {
    const [, text] = /^\s*- \[ \]\s*(.*)$/u.exec(line) ?? [];
    return text === undefined ? [] : [{ file, line: index + 1, text }];
  });
}
