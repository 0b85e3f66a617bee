/** The bundle of Pagefind, for programs that know it. */
import { allPagefindFiles, filePaths, fileResponse } from '../_files.ts';

export const getStaticPaths = async () => filePaths('pagefind', await allPagefindFiles());

export const GET = fileResponse;
