import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian packages without starting their services; false where this machine does not let us. */
export function install(packages: readonly string[]): boolean {
  if (packages.length === 0) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
  return steps.every((step) => {
    console.log(`$ apt-get ${step.join(' ')}`);
    const { status } = spawnSync('apt-get', step, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 600_000,
      // In single-user mode no package starts its service.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
    return status === 0;
  });
}
