import type { ContentFiles } from './contentFiles.ts';

/** The file beside a document's text that lists the questions for the editor. */
export const QUESTIONS_FILE = 'questions.md';

/** Counts the unanswered questions about a document. */
export function countOpenQuestions(files: ContentFiles, document: string): number {
  const file = `content/${document}/${QUESTIONS_FILE}`;
  return files.has(file) ? files.read(file).split('- [ ]').length - 1 : 0;
}
