import { explainFault } from '#integration/publish/fileFaults.ts';

/** Prints why a command failed and has it end with code 1. */
export function reportFailure(error: unknown): void {
  const message = explainFault(error) ?? (error as Error).message;
  // Messages in Chinese are meant for the editor; any other error is a bug and keeps its stack trace.
  console.error(/\p{Script=Han}/u.test(message) ? message : error);
  process.exitCode = 1;
}
