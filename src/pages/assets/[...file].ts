/** The scripts, the pack data of every document, and the table of documents. */
import { scripts } from 'virtual:scripts';
import { allDocumentTable, allPackData, filePaths, fileResponse } from '../_files.ts';

export function getStaticPaths() {
  const own = Object.values(scripts).flatMap(({ file, code }) =>
    file ? [[file, code] as const] : [],
  );
  const table = allDocumentTable();
  const tables = table ? [[table.file, table.code] as const] : [];
  return filePaths('assets', [...own, ...allPackData().files, ...tables]);
}

export const GET = fileResponse;
