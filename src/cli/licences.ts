/** `npm run licences`: prints every package of the lockfile by licence; fails when a package states none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lockfile {
  packages: Record<string, { version?: string; license?: string }>;
}

/** Groups `name@version` of every locked package by the licence it states (`?` for none). */
export function listLicences({ packages }: Lockfile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, { version, license = '?' }] of Object.entries(packages)) {
    // The entry without a path is the project itself.
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//u, '');
    found.set(license, [...new Set([...(found.get(license) ?? []), `${name}@${version}`])]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (import.meta.main) {
  const lockfile = JSON.parse(readFileSync(join(process.cwd(), 'package-lock.json'), 'utf8'));
  const licences = listLicences(lockfile);
  for (const [licence, names] of licences) {
    console.log(`${licence} (${names.length})\n  ${names.sort().join('\n  ')}`);
  }
  if (licences.has('?')) process.exitCode = 1;
}
