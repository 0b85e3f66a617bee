import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Watched, watch } from '../following/watching.ts';

/** Real law texts, one Markdown file each; where they are missing, the bench says so and ends. */
const LAWS = process.env['LAWS'] ?? '../shared/corpora/laws';
const SOURCES = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'public'];

/** Every law of the corpus that has words, in an order that mixes long and short, old and new. */
export function lawFiles(): string[] {
  if (!existsSync(LAWS)) throw new Error(`no laws in ${LAWS}: set LAWS to a folder of .md files`);
  return globSync('**/*.md', { cwd: LAWS })
    .filter((file) => !file.endsWith('_index.md'))
    .sort()
    .map((file) => resolve(LAWS, file));
}

/** So many of the files, evenly spread over them all. */
export function spread<T>(files: readonly T[], count: number): T[] {
  const step = files.length / Math.min(count, files.length);
  return Array.from(
    { length: Math.min(count, files.length) },
    (_, i) => files[Math.floor(i * step)],
  ).flatMap((file) => (file === undefined ? [] : [file]));
}

/** A site of its own in a temporary folder, without any document yet. */
export function emptySite(): string {
  const root = mkdtempSync(join(tmpdir(), 'scale-'));
  for (const name of SOURCES) cpSync(resolve(name), join(root, name), { recursive: true });
  cpSync(resolve('content/site'), join(root, 'content/site'), { recursive: true });
  cpSync(resolve('README.md'), join(root, 'README.md'));
  mkdirSync(join(root, 'tests'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** Runs a script of this project in a site's folder and follows it. */
export function run(root: string, script: string, args: readonly string[] = []): Promise<Watched> {
  return watch(
    spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  );
}

/** An edit that changes one section of one document and no address: what its section is called. */
export function editOne(root: string): void {
  const [file = ''] = globSync('content/*/document.yaml', { cwd: root }).sort();
  const yaml = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), yaml.replace(/locator: (.+)/u, 'locator: $1甲'));
}
