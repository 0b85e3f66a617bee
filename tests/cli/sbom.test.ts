import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

interface Bill {
  bomFormat: string;
  components: { name: string; version: string; licenses?: unknown[] }[];
}

test('the bill of materials names every package of the lockfile', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    maxBuffer: 1e8,
  });
  const bill: Bill = JSON.parse(stdout);
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const locked = Object.entries<{ version: string; optional?: true }>(packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//u, '')}@${version}`);
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter((one) => !named.has(one))).toEqual([]);
});
