import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '#edition/site.ts';
import type { Feature, Site } from '#edition/site.ts';

/** The folders of the pages of each part of a site that its editor can leave out. */
const FOLDERS: Record<Feature, readonly string[]> = {
  lectures: ['pack', 'packs', 'present', 'handout', 'office'],
  offline: [],
};

/** Removes the pages of what a site leaves out, to which no other page may lead. */
export function removeLeftOut(dir: string, { features }: Site): void {
  for (const feature of FEATURES) {
    if (features[feature]) continue;
    for (const folder of FOLDERS[feature])
      rmSync(join(dir, folder), { recursive: true, force: true });
  }
}
