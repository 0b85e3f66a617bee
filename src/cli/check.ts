/** `npm run check`: runs the fidelity gate alone, in well under a second. */
import { EditionError } from '#edition/problem.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { proofReport } from '#library/proofReport.ts';

/** Checks the content under `root` and returns a report, one line per document. @throws EditionError */
export function check(root: string): string {
  const files = contentFolder(root);
  return proofReport(files, loadLibrary(files));
}

if (import.meta.main) {
  try {
    console.log(check(process.cwd()));
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
