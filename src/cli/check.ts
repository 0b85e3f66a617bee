/** `npm run check`: runs the fidelity gate alone, in well under a second, and lists unanswered questions. */
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { openQuestions } from '#library/openQuestions.ts';
import type { OpenQuestion } from '#library/openQuestions.ts';
import { proofReport } from '#library/proofReport.ts';
import { reportFailure } from './reportFailure.ts';

/** The most unanswered questions of a document that are listed. */
const LISTED = 20;

/** Checks the content under `root` and returns a report, with the unanswered questions. @throws EditionError */
export function check(root: string): string {
  const files = contentFolder(root);
  const library = loadLibrary(files);
  const questions = library.documents.flatMap(({ id }) => questionLines(openQuestions(files, id)));
  return [proofReport(files, library), ...questions].join('\n');
}

function questionLines(questions: readonly OpenQuestion[]): string[] {
  const lines = questions
    .slice(0, LISTED)
    .map(({ file, line, text }) => `  ？ ${file}:${line} ${text}`);
  const more = questions.length - lines.length;
  return more > 0 ? [...lines, `  还有 ${more} 处没有列出`] : lines;
}

if (import.meta.main) {
  try {
    console.log(check(process.cwd()));
  } catch (error) {
    reportFailure(error);
  }
}
