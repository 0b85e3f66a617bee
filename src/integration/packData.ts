import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '#library/library.ts';
import { volumesOf } from '#packs/packData.ts';
import type { Holdings, Volume } from '#packs/packData.ts';
import { pack as parcel } from '#search/index/payload.ts';
import type { Site } from './site.ts';

/** The pages that work with packs; each says with {@link ASKS} where it wants to know the folder. */
const PAGES = '{pack,packs,present,handout,office}/**/*.html';
const ASKS = 'data-excerpts="excerpts"';

/**
 * Writes every document's excerpts as a classic script, `assets/excerpts.<hash>/<document>.js`, and
 * beside the folder what there is; then tells the pages that load them. Under `assets/` the files of
 * the release before stay for one more, like the scripts that ask for them.
 */
export async function writeExcerpts(site: Site): Promise<void> {
  const { volumes, holdings } = excerptsOf(site.library);
  const release = createHash('sha256')
    .update(JSON.stringify([volumes, holdings]))
    .digest('hex')
    .slice(0, 10);
  const folder = `assets/excerpts.${release}`;
  mkdirSync(join(site.dir, folder), { recursive: true });
  for (const volume of volumes) {
    writeFileSync(join(site.dir, folder, `${volume.id}.js`), parcel(release, volume));
  }
  writeFileSync(join(site.dir, `${folder}.js`), parcel(release, holdings));
  for (const file of globSync(PAGES, { cwd: site.dir })) {
    const path = join(site.dir, file);
    const html = readFileSync(path, 'utf8');
    if (html.includes(ASKS)) {
      writeFileSync(path, html.replace(ASKS, `data-excerpts="${folder}"`));
    }
  }
}

function excerptsOf({ documents, aliases, packs }: Library): {
  volumes: Volume[];
  holdings: Holdings;
} {
  const volumes = volumesOf(documents, aliases);
  return {
    volumes,
    holdings: {
      volumes: volumes.map(({ id }) => id),
      packs: Object.fromEntries(packs.map(({ id, pack }) => [id, pack])),
    },
  };
}
