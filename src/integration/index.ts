import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeData } from './dataFiles.ts';
import { writeExcerpts } from './packData.ts';
import { writeLicences } from './licences.ts';
import { writeOffice } from './officeFiles.ts';
import { finishPages } from './finishPages.ts';
import { bundleScripts } from './scripts.ts';
import { writeSearchIndex } from './searchCard.ts';
import type { Site } from './site.ts';
import { writeSingles } from './singleFile.ts';
import { writeSums } from './checksums.ts';
import { writeWorker } from './serviceWorker.ts';

/** The steps that turn rendered pages into the site, in order. */
const STEPS = [
  bundleScripts,
  writeData,
  writeExcerpts,
  writeOffice,
  writeSingles,
  writeSearchIndex,
  writeLicences,
  finishPages,
  writeWorker,
  writeSums,
];

/** Does one step of a build; who measures a build puts a clock around it. */
export type Follow = <T>(step: string, work: () => T | Promise<T>) => Promise<T>;

/** Publishes a rendered site in place: scripts, data, search index, relative links, policies, manifest. */
export async function publish(site: Site, follow: Follow = unfollowed): Promise<void> {
  for (const step of STEPS) await follow(step.name, () => step(site));
  // GitHub Pages drops folders with a leading underscore unless told not to.
  writeFileSync(join(site.dir, '.nojekyll'), '');
}

/** Nobody measures. */
export const unfollowed: Follow = async (_, work) => work();
