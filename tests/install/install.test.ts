import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);

/** The oldest Node of which npm says nothing when it installs the project. */
const SILENT_FROM = [22, 12];

/** A Node on this machine: the folder of its program, and its version. */
interface Node {
  folder: string;
  version: [major: number, minor: number];
}

const nodes = await installedNodes();

describe.each(nodes)('Node $version in $folder', ({ folder, version }) => {
  test('builds the site in a clean clone without development packages', async () => {
    const clone = await cloneProject();
    const env = environmentOf(folder, 'production');
    const installed = await run('npm', ['ci'], { cwd: clone, env });
    if (isAtLeast(version, SILENT_FROM)) expect(installed.stderr).not.toMatch(/warn/iu);
    expect(existsSync(join(clone, 'node_modules/vitest'))).toBe(false);
    await run('npm', ['run', 'build'], { cwd: clone, env });
    expect(existsSync(join(clone, 'dist/sums.txt'))).toBe(true);
  });

  test('installs everything without a warning', async ({ skip }) => {
    skip(!isAtLeast(version, SILENT_FROM), 'npm warns of a Node that Astro does not support');
    const clone = await cloneProject();
    const { stderr } = await run('npm', ['ci'], { cwd: clone, env: environmentOf(folder, '') });
    expect(stderr).not.toMatch(/warn/iu);
  });
});

/** Finds the Nodes that PATH names and those that NODES names, which lists their folders; one of each version. */
async function installedNodes(): Promise<Node[]> {
  const folders = [process.env['NODES'], process.env['PATH']]
    .flatMap((list) => list?.split(delimiter) ?? [])
    .filter((folder) => !folder.includes('node_modules') || folder.includes(join('node', 'bin')))
    .concat(dirname(process.execPath));
  const found = new Map<string, Node>();
  for (const folder of folders.filter((one) => existsSync(join(one, 'node')))) {
    const { stdout } = await run(join(folder, 'node'), ['-p', 'process.versions.node']);
    const [major = 0, minor = 0] = stdout.trim().split('.').map(Number);
    found.set(stdout, { folder, version: [major, minor] });
  }
  return [...found.values()];
}

async function cloneProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await run('git', ['clone', '-q', '.', folder]);
  return folder;
}

/** Puts a Node first on PATH and takes the project's own tools off it, as on another machine. */
function environmentOf(folder: string, mode: string): NodeJS.ProcessEnv {
  const others = (process.env['PATH'] ?? '').split(delimiter);
  const path = others.filter((one) => !one.includes('node_modules'));
  const { npm_config_local_prefix: _, ...env } = process.env;
  return { ...env, NODE_ENV: mode, PATH: [folder, ...path].join(delimiter) };
}

function isAtLeast([major, minor]: [number, number], [leastMajor = 0, leastMinor = 0]: number[]) {
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
