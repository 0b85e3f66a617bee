import { existsSync, globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { OPTIONS } from './scripts.ts';
import type { Site } from './site.ts';

/** File at the site's root with the licence of everything in it that others wrote. */
export const LICENCES = 'licences.txt';
/** Not in any script, but what the site ships is made from them: the style sheet's base, two tables of characters. */
const MADE_FROM = ['tailwindcss', 'opencc-js', 'pinyin-pro'];
/** Left out of what packages bring along: types are no code. */
const TYPES = /^@types\//u;

/** Writes the licences of the packages whose code or data the site carries, since their makers ask for that. */
export async function writeLicences(site: Site): Promise<void> {
  const packages = [...new Set([...MADE_FROM, ...(await bundledPackages())])].sort();
  const texts = packages.map((name) => `${name}\n\n${licenceOf(name)}`);
  // Hosts send .txt without a charset: the byte order mark says it is UTF-8.
  writeFileSync(join(site.dir, LICENCES), `\uFEFF${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

/** Names of the packages that any script of the site is bundled from, with those that they depend on in turn. */
export async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: globSync('src/client/entries/*.ts').sort(),
    outdir: '.build/scripts',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs).join('\n');
  const direct = [...inputs.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//gu)].map(
    ([, name = '']) => name,
  );
  const found = new Set<string>();
  for (const name of direct) addWithDependencies(name, found);
  return [...found];
}

/** Some packages come bundled already: what they depend on may be inside them. */
function addWithDependencies(name: string, found: Set<string>): void {
  if (found.has(name) || TYPES.test(name) || !existsSync(folderOf(name))) return;
  found.add(name);
  for (const other of Object.keys(manifestOf(name).dependencies ?? {})) {
    addWithDependencies(other, found);
  }
}

/** @throws Error for a package that comes without a licence to pass on */
function licenceOf(name: string): string {
  const file = readdirSync(folderOf(name)).find((entry) => /^(?:licen[cs]e|copying)/iu.test(entry));
  if (file) return readFileSync(join(folderOf(name), file), 'utf8').trim();
  const { license, author } = manifestOf(name);
  if (!license) throw new Error(`${name} states no licence`);
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  return `${license}${by && `, ${by}`}`;
}

interface Manifest {
  license?: string;
  author?: string | { name?: string };
  dependencies?: Record<string, string>;
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));
}

function folderOf(name: string): string {
  return join('node_modules', name);
}
