/**
 * Bundles the scripts of `client/entries`. Each becomes a classic script, which runs on `file://` and in the oldest
 * browsers. Scripts that have much in common are built on others, which keep the modules they share (`client/core`).
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

/** A script. */
export interface Bundle {
  code: string;
  /** The scripts that must run before it, in this order. */
  needs: readonly string[];
  /** The bytes of every file that it was bundled from. */
  files: ReadonlyMap<string, number>;
}

/** All scripts by name. */
export type Bundles = ReadonlyMap<string, Bundle>;

/**
 * The lists of `client/core` that scripts are built on, in the order of running. The page's own script, which is small,
 * keeps the list `reading` for the tools of reading pages.
 */
const BUILT_ON: Readonly<Record<string, readonly string[]>> = {
  citing: ['reading'],
  copying: ['core', 'match', 'search'],
  handout: ['core', 'packs', 'qr'],
  landing: ['match'],
  office: ['core', 'packs'],
  offline: ['core'],
  pack: ['core', 'packs'],
  packs: ['core'],
  present: ['core', 'packs'],
  quotation: ['core', 'match', 'search'],
  readings: ['core', 'match', 'search'],
  reference: ['core', 'match', 'search', 'copying'],
  search: ['core', 'match'],
  'search-index': ['core', 'match', 'search'],
  share: ['reading', 'citing', 'qr'],
};
/** The scripts that keep a list of another name. */
const LIST_OF: Readonly<Record<string, string>> = { passage: 'reading', reader: 'reading' };

const OPTIONS = {
  bundle: true,
  target: ['chrome80', 'safari14.1', 'firefox78'],
  // esbuild assumes that Chrome before 91 lacks it; what fails there is `?.` with `...` in its arguments (tested).
  supported: { 'optional-chain': true },
  charset: 'utf8',
  // pptxgenjs imports Node modules where it finds them, and the whole of jszip.
  alias: { jszip: './src/packs/office/jszip.ts' },
  external: ['node:*'],
  legalComments: 'none',
  logLevel: 'silent',
  outdir: '.',
  write: false,
  metafile: true,
} as const satisfies BuildOptions;

/** Returns a script by its name. @throws Error when there is none */
export function findScript(scripts: Bundles, name: string): Bundle {
  const script = scripts.get(name);
  if (!script) throw new Error(`there is no script ${name}`);
  return script;
}

/** Bundles one script whole, built on no other, and returns its code. */
export async function bundleScript(
  name: string,
  minify: boolean,
  plugins: Plugin[] = [],
): Promise<string> {
  const entryPoints = [entryOf(name)];
  const { code } = await runBuild({ entryPoints, format: 'iife', minify, plugins });
  return code;
}

/** Bundles every script. */
export async function bundleScripts(): Promise<Bundles> {
  const sources = globSync('src/client/{core,entries}/{,*/}*.ts').map((file) =>
    basename(file, '.ts'),
  );
  // A list that the page's own script keeps is no script.
  const lists = Object.values(LIST_OF);
  const names = [...new Set(sources)].filter((name) => !lists.includes(name)).sort();
  const modules = new Map(
    await Promise.all(names.map(async (name) => [name, await bundleModule(name)] as const)),
  );
  const kept = new Map([...modules].map(([name, module]) => [listOf(name), module.exports]));
  return new Map(
    [...modules].map(([name, { code, files }]) => {
      const needs = (BUILT_ON[name] ?? []).filter((list) => modules.has(list));
      return [name, { code: classicScript(listOf(name), code, kept), needs, files }];
    }),
  );
}

interface Module {
  code: string;
  exports: readonly string[];
  files: ReadonlyMap<string, number>;
}

/** Bundles a script as a module, which imports from those that it is built on and exports what it keeps for others. */
function bundleModule(name: string): Promise<Module> {
  const [entry, core] = [entryOf(name), coreOf(listOf(name))];
  // A script without an entry only keeps modules; its data tell that it has arrived.
  const start = existsSync(entry) ? `import './${entry}';` : 'document.currentScript.data = true;';
  const exported = existsSync(core) ? `export * from './${core}';` : '';
  return runBuild({
    stdin: { contents: start + exported, resolveDir: '.' },
    format: 'esm',
    minify: true,
    plugins: [importFromLists(BUILT_ON[name] ?? [])],
  });
}

async function runBuild(options: BuildOptions): Promise<Module> {
  const { outputFiles, metafile } = await build({ ...options, ...OPTIONS });
  const [file] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (!file || !output) throw new Error('esbuild returned no script');
  const files = Object.entries(output.inputs).map(([path, { bytesInOutput }]): [string, number] => [
    path,
    bytesInOutput,
  ]);
  return { code: file.text.trim(), exports: output.exports, files: new Map(files) };
}

/** Returns the path of a script's entry; empty for a script that only keeps modules. */
function entryOf(name: string): string {
  const [entry = ''] = globSync(`src/client/entries/{,*/}${name}.ts`);
  return entry.replaceAll('\\', '/');
}

function coreOf(list: string): string {
  return `src/client/core/${list}.ts`;
}

function listOf(name: string): string {
  return LIST_OF[name] ?? name;
}

/** Leaves the modules on these lists out, as imports from the scripts that keep them. */
function importFromLists(lists: readonly string[]): Plugin {
  const keepers = new Map<string, string>();
  for (const list of lists) {
    const text = readFileSync(coreOf(list), 'utf8');
    for (const [, target = ''] of text.matchAll(/ from '([^']+)'/gu))
      keepers.set(modulePath(target, dirname(coreOf(list))), list);
  }
  return {
    name: 'import-from-lists',
    setup({ onResolve }) {
      // esbuild, written in Go, knows no flag u.
      onResolve({ filter: /^[#.]/ }, ({ path, resolveDir }) => {
        const list = keepers.get(modulePath(path, resolveDir));
        return list === undefined ? undefined : { path: list, external: true, sideEffects: false };
      });
    },
  };
}

function modulePath(target: string, folder: string): string {
  return target.startsWith('#') ? resolve('src', target.slice(1)) : resolve(folder, target);
}

/**
 * Makes a classic script of a minified module. What it exports becomes a global array, in the order of its list in
 * `kept`; scripts built on it take from there by number. @throws Error when a list lacks what the module imports
 */
export function classicScript(
  list: string,
  module: string,
  kept: ReadonlyMap<string, readonly string[]>,
): string {
  const body = module
    .replace(/\bimport\{([^}]*)\}from"([a-z]+)";/gu, (_, names: string, from: string) => {
      const taken = readNames(names).map(
        ([name, local]) => `${numberIn(from, name, kept)}:${local}`,
      );
      return `const{${taken}}=${globalOf(from)};`;
    })
    .replace(/\bexport\{([^}]*)\};?$/u, (_, names: string) => {
      const locals = new Map(readNames(names).map(([local, name]) => [name, local]));
      const values = kept.get(list)?.map((name) => locals.get(name));
      return `self.${globalOf(list)}=[${values}];`;
    });
  return `"use strict";(()=>{${body}})();`;
}

function numberIn(
  list: string,
  name: string,
  kept: ReadonlyMap<string, readonly string[]>,
): number {
  const number = kept.get(list)?.indexOf(name) ?? -1;
  if (number < 0) throw new Error(`${coreOf(list)} does not list ${name}`);
  return number;
}

/** Returns the name of the global with the exports of the script that keeps a list. */
function globalOf(list: string): string {
  return `yandu_${list}`;
}

/** Reads the names of an import or export: `a as b,c` is a, under the name b, and c. */
function readNames(names: string): [name: string, as: string][] {
  return names.split(',').map((one) => {
    const [name = '', as = name] = one.split(' as ');
    return [name, as];
  });
}
