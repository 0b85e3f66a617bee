import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDataFiles } from './dataFiles.ts';
import { writePackData } from './packData.ts';
import { writeLicences } from './licences.ts';
import { writeOfficeFiles } from './officeFiles.ts';
import { finishPages } from './finishPages.ts';
import { bundleScripts } from './scripts.ts';
import { writeSearchIndex } from './searchIndex.ts';
import type { Site } from './site.ts';
import { writeSingleFiles } from './singleFile.ts';
import { writeSums } from './checksums.ts';
import { writeServiceWorker } from './serviceWorker.ts';

/** The steps that turn rendered pages into the site, in order. */
const STEPS = [
  bundleScripts,
  writeDataFiles,
  writePackData,
  writeOfficeFiles,
  writeSingleFiles,
  writeSearchIndex,
  writeLicences,
  finishPages,
  writeServiceWorker,
  writeSums,
];

/** Runs one named step of a build; a caller may pass one that measures the time. */
export type StepRunner = <T>(step: string, work: () => T | Promise<T>) => Promise<T>;

/** Completes a rendered site in place: scripts, data, search index, relative links, policies, manifest. */
export async function publish(site: Site, runStep: StepRunner = runUntimed): Promise<void> {
  for (const step of STEPS) await runStep(step.name, () => step(site));
  // GitHub Pages drops folders with a leading underscore unless told not to.
  writeFileSync(join(site.dir, '.nojekyll'), '');
}

/** Runs a step without timing it. */
export const runUntimed: StepRunner = async (_, work) => work();
