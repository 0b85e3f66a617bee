/**
 * `npm run record`: enters new passages in the published record. `--accept ID` accepts a changed one, `--unanswered`
 * records documents with questions that nobody has answered.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { passagesOf } from '#edition/document.ts';
import type { PublishedRecord } from '#edition/gate/permanence.ts';
import type { Passage } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { readDocuments } from '#library/library.ts';
import { openQuestions } from '#library/openQuestions.ts';
import { RECORD_FILES, readRecord, recordText } from '#library/published.ts';
import { reportFailure } from './reportFailure.ts';

/** Whether documents are recorded though questions about them are unanswered. */
interface RecordOptions {
  unanswered?: boolean;
}

/**
 * Enters new ids in the published record and updates the accepted ones; never removes one. Returns a report.
 * @throws EditionError when the content is at fault, an accepted id is unknown, or a document with something to record
 * has unanswered questions
 */
export function record(
  root: string,
  accepted: readonly string[],
  { unanswered = false }: RecordOptions = {},
): string {
  const files = contentFolder(root);
  const passages = readDocuments(files).flatMap(({ document }) => passagesOf(document));
  const published = files.has(RECORD_FILES.record) ? { ...readRecord(files).data } : {};
  checkAccepted(accepted, passages);
  if (!unanswered) checkAnswered(files, passages, published);
  const report: string[] = [];
  for (const { id, fingerprint } of passages) {
    const known = published[id];
    if (known === fingerprint) continue;
    if (known !== undefined && !accepted.includes(id)) {
      report.push(`未动 ${id}：已发布而有变，确需更改时加 --accept "${id}"`);
      continue;
    }
    published[id] = fingerprint;
    report.push(`${known === undefined ? '登记' : '更新'} ${id}`);
  }
  writeFileSync(join(root, RECORD_FILES.record), recordText(published));
  return report.length > 0 ? report.join('\n') : '没有新的一句';
}

/** @throws EditionError listing the unanswered questions about documents that have passages to record */
function checkAnswered(
  files: ContentFiles,
  passages: readonly Passage[],
  published: PublishedRecord,
): void {
  const fresh = passages.filter(({ id }) => published[id] === undefined);
  const documents = new Set(fresh.map(({ document }) => document));
  const problems = [...documents]
    .flatMap((document) => openQuestions(files, document))
    .map(({ file, line, text }) => ({
      file,
      line,
      message: `还没有回答：${text}`,
      mend: '看过、改好以后把 [ ] 改成 [x]；不回答也要登记，加 --unanswered',
    }));
  if (problems.length > 0) throw new EditionError(problems);
}

function checkAccepted(accepted: readonly string[], passages: readonly Passage[]): void {
  const unknown = accepted.filter((id) => !passages.some((passage) => passage.id === id));
  if (unknown.length === 0) return;
  throw new EditionError(
    unknown.map((id) => ({
      file: RECORD_FILES.record,
      message: `--accept 的 ${id} 不是现有的一句`,
      mend: '照 npm run check 所报的地址写，如 --accept "文件/章节#p3"',
    })),
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      accept: { type: 'string', multiple: true },
      unanswered: { type: 'boolean' },
    },
  });
  try {
    console.log(record(process.cwd(), values.accept ?? [], values));
  } catch (error) {
    reportFailure(error);
  }
}
