/** `npm run record`: enters new passages in the published record; `--accept ID` acknowledges a changed one. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import { readDocuments } from '#library/library.ts';
import { RECORD_FILES, readRecord } from '#library/published.ts';

/**
 * Enters new ids in the record and renews the accepted ones; nothing is ever removed.
 * Returns what was done. @throws EditionError when the content is at fault or an accepted id is unknown
 */
export function record(root: string, accepted: readonly string[]): string {
  const passages = readDocuments(root).flatMap(({ document }) => passagesOf(document));
  const path = join(root, RECORD_FILES.record);
  const next = existsSync(path) ? { ...readRecord(root).data } : {};
  checkAccepted(accepted, passages);
  const done: string[] = [];
  for (const { id, fingerprint } of passages) {
    const known = next[id];
    if (known === fingerprint) continue;
    if (known !== undefined && !accepted.includes(id)) {
      done.push(`未动 ${id}：已发布而有变，确需更改时加 --accept "${id}"`);
      continue;
    }
    next[id] = fingerprint;
    done.push(`${known === undefined ? '登记' : '更新'} ${id}`);
  }
  writeFileSync(path, `${JSON.stringify(next, null, 2)}\n`);
  return done.length > 0 ? done.join('\n') : '没有新的段句';
}

function checkAccepted(accepted: readonly string[], passages: readonly Passage[]): void {
  const unknown = accepted.filter((id) => !passages.some((passage) => passage.id === id));
  if (unknown.length === 0) return;
  throw new EditionError(
    unknown.map((id) => ({
      file: RECORD_FILES.record,
      message: `--accept 的 ${id} 不是现有的段句`,
      mend: '照 npm run check 所报的地址写，如 --accept "文件/章节#p3"',
    })),
  );
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
