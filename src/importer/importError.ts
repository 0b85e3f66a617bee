import { EditionError } from '#edition/problem.ts';

/** Creates the error for a file that cannot be imported; `mend` tells the editor how to correct it. */
export function importError(file: string, message: string, mend: string): EditionError {
  return new EditionError([{ file, message, mend }]);
}
