import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { lawsForBench } from '../../laws/lawTexts.ts';
import { type Watched, watch } from '../following/watching.ts';
import { SMALL_SITE } from '../../library/smallSite.ts';
import { copySources } from '../../projectCopy.ts';

/** The folder of a site that holds the laws to import. */
export const RECEIVED = 'received';

/** Makes a site without documents in a temporary folder. */
export function emptySite(): string {
  const root = mkdtempSync(join(tmpdir(), 'scale-'));
  copySources(root);
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), SMALL_SITE);
  cpSync(resolve('README.md'), join(root, 'README.md'));
  mkdirSync(join(root, 'tests'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** Writes laws into a folder of the site, real ones where LAWS names them; returns their number. */
export function writeLaws(root: string, count: number): number {
  const laws = lawsForBench(count);
  for (const [i, { file, text }] of laws.entries()) {
    const folder = join(root, RECEIVED, String(i));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, basename(file)), text);
  }
  return laws.length;
}

/** Runs a script of this project in a site's folder and watches it. */
export function run(root: string, script: string, args: readonly string[] = []): Promise<Watched> {
  return watch(
    spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  );
}

/** Edits the name of one section of one document, which changes no address. */
export function editOne(root: string): void {
  const [file = ''] = globSync('content/*/document.yaml', { cwd: root }).sort();
  const yaml = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), yaml.replace(/locator: (.+)/u, 'locator: $1甲'));
}
