/** `npm run withdraw`: takes a document out of the published record again, as long as nobody has read it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EditionError } from '#edition/problem.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { RECORD_FILES, readRecord, recordText } from '#library/published.ts';
import { reportFailure } from './reportFailure.ts';

/** Whether the editor says that the site which holds the document has reached no reader. */
interface WithdrawOptions {
  unpublished?: boolean;
}

/**
 * Removes every id of a document from the record; its files stay. Returns a report.
 * @throws EditionError when the document is not recorded, or when the last site holds it and the editor has not said
 * that this site is unpublished
 */
export function withdraw(
  root: string,
  document: string,
  { unpublished = false }: WithdrawOptions = {},
): string {
  const { data } = readRecord(contentFolder(root));
  const kept = Object.entries(data).filter(([id]) => !id.startsWith(`${document}/`));
  const count = Object.keys(data).length - kept.length;
  if (count === 0) throw notRecorded(document, Object.keys(data));
  if (!unpublished && existsSync(join(root, 'dist', document))) throw perhapsPublished(document);
  writeFileSync(join(root, RECORD_FILES.record), recordText(Object.fromEntries(kept)));
  return `已撤回 ${document} 的登记（${count} 句）。文件还在 content/${document}；改好以后再登记`;
}

function notRecorded(document: string, ids: readonly string[]): EditionError {
  const recorded = [...new Set(ids.map((id) => id.split('/')[0]))].join('、');
  const message = `${document} 没有登记过，没有可撤回的`;
  const mend = recorded ? `登记过的是 ${recorded}` : '还没有登记任何文件';
  return new EditionError([{ file: RECORD_FILES.record, message, mend }]);
}

function perhapsPublished(document: string): EditionError {
  const message = `dist 文件夹里已经有 ${document} 的网页，可能已经发布`;
  const mend =
    '已经发布的不能撤回，用更正重发；dist 从来没有上传过，加 --unpublished 撤回，再重新生成';
  return new EditionError([{ file: RECORD_FILES.record, message, mend }]);
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { unpublished: { type: 'boolean' } },
  });
  const [document] = positionals;
  try {
    if (document === undefined) throw new Error('写明哪一份：npm run withdraw -- 网址');
    console.log(withdraw(process.cwd(), document, values));
  } catch (error) {
    reportFailure(error);
  }
}
