import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { passagesOf } from '#edition/document.ts';
import type { Library } from '#library/library.ts';
import { deckOf } from '#packs/office/pptx.ts';
import { paperOf } from '#packs/office/docx.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { showPack } from '#packs/resolve.ts';
import type { ShownPack } from '#packs/pack.ts';
import type { Site } from './site.ts';

const SIZE = /<span data-size="([^"]+)"[^>]*><\/span>/gu;

/**
 * Writes `packs/<id>/<id>.pptx` and `.docx` for every ready-made pack, since chat browsers save nothing that a
 * page makes, and says their sizes on the pages that link them.
 */
export async function writeOffice(site: Site): Promise<void> {
  const sizes = new Map<string, number>();
  for (const [path, pack] of shownPacks(site.library)) {
    for (const [kind, make] of [
      ['pptx', deckOf],
      ['docx', paperOf],
    ] as const) {
      const file = `${path}.${kind}`;
      const bytes = await make(pack);
      mkdirSync(join(site.dir, dirname(file)), { recursive: true });
      writeFileSync(join(site.dir, file), bytes);
      sizes.set(file, bytes.length);
    }
  }
  for (const page of globSync('{office,packs}/**/*.html', { cwd: site.dir })) {
    writeSizes(join(site.dir, page), sizes);
  }
}

function shownPacks({ documents, packs }: Library): [string, ShownPack][] {
  const excerpts = new Map(
    documents.flatMap((document) =>
      passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)] as const),
    ),
  );
  return packs.map(({ id, pack }) => [
    `packs/${id}/${id}`,
    showPack(pack, (passage) => excerpts.get(passage)),
  ]);
}

function writeSizes(path: string, sizes: ReadonlyMap<string, number>): void {
  const html = readFileSync(path, 'utf8');
  const sized = html.replace(SIZE, (_, file: string) => {
    const bytes = sizes.get(file);
    if (bytes === undefined) throw new Error(`${path}: no such file: ${file}`);
    return `（${Math.ceil(bytes / 1024)} KB）`;
  });
  if (sized !== html) writeFileSync(path, sized);
}
