import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { passagesOf } from '#edition/document.ts';
import type { Library } from '#library/library.ts';
import { pptxOf } from '#packs/office/pptx.ts';
import { docxOf } from '#packs/office/docx.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { resolvePack } from '#packs/resolve.ts';
import type { ResolvedPack } from '#packs/pack.ts';
import type { Site } from './site.ts';

const SIZE_PLACEHOLDER = /<span data-size="([^"]+)"[^>]*><\/span>/gu;

/**
 * Writes `packs/<id>/<id>.pptx` and `.docx` for every ready-made pack, since the browsers inside chat apps cannot
 * save files that a page makes; then fills in their sizes on the pages that link to them.
 */
export async function writeOfficeFiles(site: Site): Promise<void> {
  const sizes = new Map<string, number>();
  for (const [path, pack] of resolvedPacks(site.library)) {
    for (const [kind, make] of [
      ['pptx', pptxOf],
      ['docx', docxOf],
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

function resolvedPacks({ documents, packs }: Library): [string, ResolvedPack][] {
  const excerpts = new Map(
    documents.flatMap((document) =>
      passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)] as const),
    ),
  );
  return packs.map(({ id, pack }) => [
    `packs/${id}/${id}`,
    resolvePack(pack, (passage) => excerpts.get(passage)),
  ]);
}

function writeSizes(path: string, sizes: ReadonlyMap<string, number>): void {
  const html = readFileSync(path, 'utf8');
  const sized = html.replace(SIZE_PLACEHOLDER, (_, file: string) => {
    const bytes = sizes.get(file);
    if (bytes === undefined) throw new Error(`${path}: no such file: ${file}`);
    return `（${Math.ceil(bytes / 1024)} KB）`;
  });
  if (sized !== html) writeFileSync(path, sized);
}
