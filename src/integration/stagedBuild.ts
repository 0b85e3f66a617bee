import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { checkBuild } from './publish/buildChecks.ts';
import { lockBuild } from './publish/buildLock.ts';
import { readBuildOptions } from './buildOptions.ts';
import { SUMS_FILE, writeSums } from './checksums.ts';
import { explainFaults, shownPath } from './publish/fileFaults.ts';
import { finishPages } from './finishPages.ts';
import { currentLibrary } from '#library/current.ts';
import { removeLeftOut } from './leftOut.ts';
import { keepPreviousAssets } from './previousAssets.ts';
import { replaceSite, restoreSite } from './publish/replaceSite.ts';
import { siteFolder } from './publish/siteFolder.ts';
import type { SiteCode } from './siteCode.ts';

/** A build in a folder of its own. */
export interface StagedBuild {
  root: string;
  /** The folder of the site, behind links, which the build replaces at its end. */
  site: string;
  /** The folder that Astro renders into. */
  outDir: URL;
  /** Ends the build: removes what is left of that folder, and lets other builds begin. */
  end: () => void;
}

/**
 * Prepares a build: locks out others, restores a site that an earlier one lost, checks that this one can be finished,
 * and empties the folder to render into.
 * @throws Error, in Chinese for the operator, when it cannot
 */
export function stageBuild({ root: rootUrl, outDir }: AstroConfig): StagedBuild {
  const root = fileURLToPath(rootUrl);
  const folder = join(root, '.build', 'next');
  return explainFaults(() => {
    const site = siteFolder(fileURLToPath(outDir));
    const end = beginBuild(root, folder);
    restoreSite(site, root);
    checkBuild(root, site);
    rmSync(folder, { recursive: true, force: true });
    return { root, site, outDir: pathToFileURL(`${folder}/`), end };
  });
}

/** Locks out other builds until the function that it returns is called, or else until the process ends. */
function beginBuild(root: string, folder: string): () => void {
  const unlock = lockBuild(root);
  const end = () => {
    // After this the folder may be that of another build.
    process.off('exit', endAtExit);
    rmSync(folder, { recursive: true, force: true });
    unlock();
  };
  const endAtExit = () => {
    try {
      end();
    } catch {
      // The fault that stopped the build has been told.
    }
  };
  process.once('exit', endAtExit);
  return end;
}

/** Finishes what Astro has rendered and puts it in the place of the last site. */
export function finishSite({ root, site, outDir, end }: StagedBuild, code: SiteCode): void {
  const next = fileURLToPath(outDir);
  explainFaults(() => {
    removeLeftOut(next, currentLibrary().site);
    measure('finish pages', () => finishPages(next, code));
    measure('sums', () => writeSums(next));
    measure('replace', () => {
      keepAssets(readBuildOptions().last ?? site, next);
      replaceSite(site, next, root);
    });
    end();
  });
}

/** Keeps the assets of the last release. @throws Error, in Chinese for the operator, when one is missing */
function keepAssets(last: string, next: string): void {
  try {
    keepPreviousAssets(last, next);
  } catch (error) {
    const { code, path = last } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw error;
    const manifest = shownPath(join(last, SUMS_FILE));
    const mend = `补上这个文件；没有了，就删掉 ${manifest}，不再为旧页面保留上一版的文件`;
    throw new Error(`上一版网站不完整，缺 ${shownPath(path)}：${mend}`);
  }
}

/** Does a step of the build, whose time a benchmark can read. */
function measure(step: string, work: () => void): void {
  const start = performance.now();
  work();
  performance.measure(step, { start });
}
