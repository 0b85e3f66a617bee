import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let listsUpdated = false;

/** Installs Debian packages without starting their services; returns false where that is not possible. */
export function installPackages(packages: readonly string[]): boolean {
  if (packages.length === 0) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  if (!listsUpdated) listsUpdated = aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function aptGet(...words: string[]): boolean {
  console.log(`$ apt-get ${words.join(' ')}`);
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
    // RUNLEVEL 1 is single-user mode, in which packages do not start their services.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status === 0;
}
