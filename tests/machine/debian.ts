import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let updated = false;

/** Installs Debian packages without starting their services; false where this machine does not let us. */
export function install(packages: readonly string[]): boolean {
  if (packages.length === 0) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  if (!updated) updated = aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function aptGet(...words: string[]): boolean {
  console.log(`$ apt-get ${words.join(' ')}`);
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
    // In single-user mode no package starts its service.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status === 0;
}
