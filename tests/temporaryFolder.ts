import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names of the variables that tell a program where temporary files go, by operating system. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'];

/** Gives a run of tests a temporary folder of its own; returns the function that removes it with all that is left in it. */
export default function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'yandu-tests-'));
  // A web server that a test starts may read as another user.
  chmodSync(folder, 0o755);
  // Workers, and the programs that tests start, inherit it.
  for (const name of VARIABLES) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
