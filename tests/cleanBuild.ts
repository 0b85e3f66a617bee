import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { FIXTURE_ROOT } from './fixture/library.ts';
import { copySources } from './projectCopy.ts';

/** The commands that build a site. */
export const NPM_RUN_BUILD: readonly string[] = ['src/cli/build.ts'];
export const ASTRO_BUILD: readonly string[] = ['node_modules/astro/bin/astro.mjs', 'build'];

/** A way to build the site of the fixture. */
interface Build {
  /** The name of the project's folder. */
  folder?: string;
  command?: readonly string[];
  env?: Record<string, string>;
  /** Further options of the Astro configuration. */
  options?: string;
  /** Changes the settings of the site. */
  settings?: (yaml: string) => string;
}

/** Builds a copy of the project with the content of the fixture; returns the folder of the site. */
export async function cleanBuild({
  folder = 'site',
  command = NPM_RUN_BUILD,
  env = {},
  options = '',
  settings = (yaml) => yaml,
}: Build): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'build-')), folder);
  mkdirSync(root, { recursive: true });
  copySources(root);
  cpSync(join(FIXTURE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  change(join(root, 'astro.config.mjs'), (config) =>
    config.replace('defineConfig({', `defineConfig({ ${options}`),
  );
  change(join(root, 'content/site.yaml'), settings);
  await promisify(execFile)(process.execPath, [...command], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return join(root, 'dist');
}

function change(file: string, edit: (text: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}
