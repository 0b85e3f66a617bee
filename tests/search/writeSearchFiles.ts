import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchFilesOf } from '../../src/search/build/searchFiles.ts';
import type { SearchManifest } from '../../src/search/index/manifest.ts';

/** Makes the search files of blocks, writes them into a folder as a site has them, and returns their manifest. */
export async function writeSearchFiles(
  dir: string,
  ...made: Parameters<typeof searchFilesOf>
): Promise<SearchManifest> {
  const { manifest, files } = await searchFilesOf(...made);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return manifest;
}
