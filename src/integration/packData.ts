import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '#library/library.ts';
import { packDataOf } from '#packs/packData.ts';
import type { PackManifest, DocumentPackData } from '#packs/packData.ts';
import { writePayload } from '#search/index/payload.ts';
import type { Site } from './site.ts';

/** The pages that work with packs; {@link FOLDER_PLACEHOLDER} in them is replaced by the folder. */
const PAGES = '{pack,packs,present,handout,office}/**/*.html';
const FOLDER_PLACEHOLDER = 'data-excerpts="excerpts"';

/**
 * Writes the pack data of every document as a classic script, `assets/excerpts.<hash>/<document>.js`, and its
 * manifest beside the folder; then fills in the folder on the pages that load it. Files under `assets/` stay for
 * one more release (previousAssets.ts), as do the scripts that load them.
 */
export async function writePackData(site: Site): Promise<void> {
  const { documents, aliases } = site.library;
  const packData = packDataOf(documents, aliases);
  const manifest = packManifestOf(site.library, packData);
  const release = createHash('sha256')
    .update(JSON.stringify([packData, manifest]))
    .digest('hex')
    .slice(0, 10);
  const folder = `assets/excerpts.${release}`;
  mkdirSync(join(site.dir, folder), { recursive: true });
  for (const data of packData) {
    writeFileSync(join(site.dir, folder, `${data.id}.js`), writePayload(release, data));
  }
  writeFileSync(join(site.dir, `${folder}.js`), writePayload(release, manifest));
  for (const file of globSync(PAGES, { cwd: site.dir })) {
    const path = join(site.dir, file);
    const html = readFileSync(path, 'utf8');
    if (html.includes(FOLDER_PLACEHOLDER)) {
      writeFileSync(path, html.replace(FOLDER_PLACEHOLDER, `data-excerpts="${folder}"`));
    }
  }
}

function packManifestOf({ packs }: Library, packData: readonly DocumentPackData[]): PackManifest {
  return {
    volumes: packData.map(({ id }) => id),
    packs: Object.fromEntries(packs.map(({ id, pack }) => [id, pack])),
  };
}
