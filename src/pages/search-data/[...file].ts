/** The files of the site's own search: texts, names and tables, and for a large library an index of pairs. */
import { allSearchFiles, filePaths, fileResponse } from '../_files.ts';

export const getStaticPaths = async () => filePaths('search-data', (await allSearchFiles()).files);

export const GET = fileResponse;
