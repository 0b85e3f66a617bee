/** The scripts, and the pack data of every document. */
import { scripts } from 'virtual:scripts';
import { allPackData, filePaths, fileResponse } from '../_files.ts';

export function getStaticPaths() {
  const own = Object.values(scripts).flatMap(({ file, code }) =>
    file ? [[file, code] as const] : [],
  );
  return filePaths('assets', [...own, ...allPackData().files]);
}

export const GET = fileResponse;
