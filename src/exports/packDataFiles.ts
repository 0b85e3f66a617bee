import { unbrokenNames } from '#edition/layout/lineBreaks.ts';
import { sha256 } from '#library/fingerprint.ts';
import type { Library } from '#library/library.ts';
import { packDataOf } from '#packs/packData.ts';
import type { DocumentPackData, PackManifest } from '#packs/packData.ts';
import { writePayload } from '#search/index/payload.ts';

/** The pack data of a site: one classic script a document in a folder, and a manifest beside it. */
export interface PackDataFiles {
  /** The folder, as in `assets/excerpts.0123456789`; pages that work with packs name it. */
  folder: string;
  /** The texts of the files by path from the site's root. */
  files: ReadonlyMap<string, string>;
}

/**
 * Returns the pack data of a library. Files under `assets/` stay for one more release (integration/previousAssets.ts),
 * as do the scripts that load them.
 */
export function packDataFiles(library: Library): PackDataFiles {
  const packData = packDataOf(library.documents, library.aliases);
  const manifest = packManifestOf(library, packData);
  const release = sha256(JSON.stringify([packData, manifest])).slice(0, 10);
  const folder = `assets/excerpts.${release}`;
  const files = packData.map(
    (data) => [`${folder}/${data.id}.js`, writePayload(release, data)] as const,
  );
  return { folder, files: new Map([...files, [`${folder}.js`, writePayload(release, manifest)]]) };
}

function packManifestOf(
  { documents, packs, terms }: Library,
  packData: readonly DocumentPackData[],
): PackManifest {
  return {
    volumes: packData.map(({ id }) => id),
    packs: Object.fromEntries(packs.map(({ id, pack }) => [id, pack])),
    names: unbrokenNames(documents, terms),
  };
}
