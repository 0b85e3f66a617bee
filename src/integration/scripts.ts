/** The module `virtual:scripts`, from which pages know the scripts that they load (src/virtual.d.ts). */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bundleScripts, findScript } from './bundles.ts';
import type { Bundle, Bundles } from './bundles.ts';
import { licencesOf } from './licences.ts';
import type { SiteCode } from './siteCode.ts';

const MODULE = 'virtual:scripts';
const RESOLVED = `\0${MODULE}`;
/** Scripts that are no files of their own: inside a page or the single file, or the service worker. */
const WITHOUT_FILE = new Set([
  'not-found',
  'search-ahead',
  'settings',
  'single',
  'unregister-worker',
  'worker',
]);

/**
 * Creates the Vite plugin that bundles the scripts, and adds them to the code of the site. The service worker is the one
 * that keeps the offline edition, or the one that takes it back from the browsers that have it.
 */
export function scriptsPlugin(worker: 'worker' | 'unregister-worker', code: SiteCode): Plugin {
  let bundled: Promise<Bundles> | undefined;
  return {
    name: 'yandu:scripts',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      bundled ??= bundleScripts();
      const bundles = await bundled;
      for (const file of filesIn(bundles)) this.addWatchFile(file);
      for (const [name, bundle] of bundles) code.addScript(bundle.code, fileOf(name, bundle));
      return moduleOf(bundles, findScript(bundles, worker).code);
    },
    watchChange() {
      bundled = undefined;
    },
  };
}

function filesIn(bundles: Bundles): Set<string> {
  const files = [...bundles.values()].flatMap((bundle) => [...bundle.files.keys()]);
  return new Set(files.filter((file) => file.startsWith('src/')).map((file) => resolve(file)));
}

function moduleOf(bundles: Bundles, worker: string): string {
  const scripts = [...bundles].map(([name, bundle]) => [
    name,
    { file: fileOf(name, bundle), needs: bundle.needs, code: bundle.code },
  ]);
  return [
    `export const scripts = ${JSON.stringify(Object.fromEntries(scripts))};`,
    `export const worker = ${JSON.stringify(worker)};`,
    `export const licences = ${JSON.stringify(licencesOf(bundles))};`,
  ].join('\n');
}

function fileOf(name: string, { code }: Bundle): string | null {
  if (WITHOUT_FILE.has(name)) return null;
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return `assets/${name}.${hash}.js`;
}
