import { EditionError } from '#edition/problem.ts';

/** A file that is not imported, with what the editor can do about it. */
export function refusal(file: string, message: string, mend: string): EditionError {
  return new EditionError([{ file, message, mend }]);
}
