/** `npm run pack:single`: copies each document's single-file edition to `release`, named by the document. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { fileName } from '#packs/office/fileName.ts';

/** Copies the single-file editions of the site in `from` to `to`; returns their new paths. */
export function packSingle(
  from: string,
  to: string,
  documents: readonly { id: string; name: string }[],
): string[] {
  mkdirSync(to, { recursive: true });
  const taken = new Set<string>();
  return documents.map(({ id, name }) => {
    const own = fileName(name, 'html');
    // Two documents may have one name; Windows tells no capitals apart.
    const file = taken.has(own.toLowerCase()) ? fileName(`${id} ${name}`, 'html') : own;
    taken.add(file.toLowerCase());
    const target = join(to, file);
    cpSync(join(from, 'data', `${id}.html`), target);
    return target;
  });
}

if (import.meta.main) {
  const { documents } = loadLibrary(contentFolder(process.cwd()));
  for (const file of packSingle('dist', 'release', documents)) console.log(`✓ ${file}`);
}
