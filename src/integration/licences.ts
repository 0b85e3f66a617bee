import { readFileSync, readdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Bundles } from './bundles.ts';

/** Packages in no script of ours that the site carries: a style sheet's base, tables of characters, Pagefind's runtime. */
const DATA_PACKAGES = ['tailwindcss', 'opencc-js', 'pinyin-pro', 'pagefind'];
/** Packages of types, which bring no code into the site. */
const TYPE_PACKAGE = /^@types\//u;

/** Returns the licences of the packages whose code or data the site carries. */
export function licencesOf(bundles: Bundles): string {
  const packages = [...new Set([...DATA_PACKAGES, ...bundledPackages(bundles)])].sort();
  const texts = packages.map((name) => `${name}\n\n${licenceOf(name)}`);
  return `${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Names the packages that the scripts of the site are bundled from, with their dependencies. */
export function bundledPackages(bundles: Bundles): string[] {
  const inputs = [...bundles.values()].flatMap(({ files }) => [...files.keys()]).join('\n');
  const found = new Set<string>();
  for (const [name] of inputs.matchAll(/(?<=node_modules\/)(?:@[^/]+\/)?[^/]+(?=\/)/gu)) {
    addWithDependencies(name, found);
  }
  return [...found];
}

/** Adds a package and its dependencies, since some packages are published with their dependencies bundled in. */
function addWithDependencies(name: string, found: Set<string>): void {
  if (found.has(name) || TYPE_PACKAGE.test(name)) return;
  found.add(name);
  for (const other of Object.keys(manifestOf(name).dependencies ?? {})) {
    addWithDependencies(other, found);
  }
}

/** Returns the licence texts of a package, or else the licence it states. @throws Error when there is neither */
function licenceOf(name: string): string {
  const folder = folderOf(name);
  const found = readdirSync(folder, { withFileTypes: true }).find((entry) =>
    /^(?:licen[cs]e|copying)/iu.test(entry.name),
  );
  if (found) {
    const path = join(folder, found.name);
    const files = found.isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
    return files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  }
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

/** Returns the folder of an installed package. @throws Error when it is not installed */
function folderOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`${name} is not installed`);
  return dirname(file);
}
