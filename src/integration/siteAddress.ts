import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { collectProblems } from '#edition/problem.ts';
import type { Site } from '#edition/site.ts';
import { readSite } from '#library/site/readSite.ts';
import { contentFolder } from './contentFolder.ts';

/** Reads the settings of the site; none where they are wrong, which the loader of the library reports. */
export function siteIn(root: string): Site | undefined {
  return collectProblems([], () => readSite(contentFolder(root)))?.settings;
}

/** Returns the address of the site as Astro's configuration has it; nothing where the editor has not given one. */
export function siteAddress(root: URL): Pick<AstroUserConfig, 'site' | 'base'> {
  const address = siteIn(fileURLToPath(root))?.address;
  if (address === undefined) return {};
  const { origin, pathname } = new URL(address);
  return { site: origin, base: pathname };
}
