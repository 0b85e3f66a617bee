import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { readBuildOptions } from './buildOptions.ts';
import { writeSums } from './checksums.ts';
import { finishPages } from './finishPages.ts';
import { keepPreviousAssets } from './previousAssets.ts';
import { replaceSite, restoreSite } from './replaceSite.ts';
import type { SiteCode } from './siteCode.ts';

/** A build in a folder of its own. */
export interface StagedBuild {
  root: string;
  /** The folder of the site, which the build replaces at its end. */
  site: string;
  /** The folder that Astro renders into. */
  outDir: URL;
}

/** Prepares a build: restores a site that an earlier one lost, and empties the folder to render into. */
export function stageBuild({ root: rootUrl, outDir }: AstroConfig): StagedBuild {
  const [root, site] = [fileURLToPath(rootUrl), fileURLToPath(outDir)];
  const folder = join(root, '.build', 'next');
  restoreSite(site, root);
  rmSync(folder, { recursive: true, force: true });
  return { root, site, outDir: pathToFileURL(`${folder}/`) };
}

/** Finishes what Astro has rendered and puts it in the place of the last site. */
export function finishSite({ root, site, outDir }: StagedBuild, code: SiteCode): void {
  const next = fileURLToPath(outDir);
  measure('finish pages', () => finishPages(next, code));
  measure('sums', () => writeSums(next));
  measure('replace', () => {
    keepPreviousAssets(readBuildOptions().last ?? site, next);
    replaceSite(site, next, root);
  });
}

/** Does a step of the build, whose time a benchmark can read. */
function measure(step: string, work: () => void): void {
  const start = performance.now();
  work();
  performance.measure(step, { start });
}
