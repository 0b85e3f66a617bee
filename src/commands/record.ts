/** `npm run record`: enters new passages in the published record; `--accept ID` acknowledges a changed one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { passagesOf } from '#edition/document.ts';
import { EditionError } from '#edition/problem.ts';
import { RECORD_FILES, readLibrary } from '#library/library.ts';

/** The record with new ids added and accepted ids renewed, and what was done; nothing is ever removed. */
export function record(root: string, accepted: readonly string[]): string {
  const { documents, record: published } = readLibrary(root);
  const next = { ...published };
  const done: string[] = [];
  for (const passage of documents.flatMap(passagesOf)) {
    const known = next[passage.id];
    if (known === passage.fingerprint) continue;
    if (known !== undefined && !accepted.includes(passage.id)) continue;
    next[passage.id] = passage.fingerprint;
    done.push(`${known === undefined ? '登记' : '更新'} ${passage.id}`);
  }
  writeFileSync(join(root, RECORD_FILES.record), `${JSON.stringify(next, null, 2)}\n`);
  return done.length > 0 ? done.join('\n') : '没有新的段句';
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { accept: { type: 'string', multiple: true } } });
  try {
    console.log(record(process.cwd(), values.accept ?? []));
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
