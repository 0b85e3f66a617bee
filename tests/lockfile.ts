/**
 * `npm run lock`: names in package-lock.json the builds for other platforms that the registry npm
 * wrote it from did not offer. Without them `npm ci` refuses the lock on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** The part of package-lock.json that is read and completed here. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FILE = 'package-lock.json';
const OS: Record<string, string> = { windows: 'win32' };
const KNOWN_OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'win32'];
const KNOWN_CPU = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** An optional package that the lock requires without saying what it is, and the package that asks for it. */
interface Missing {
  name: string;
  version: string;
  parent: LockedPackage;
}

/** The optional packages that the lock requires without saying what they are. */
export function missing({ packages }: Lock): Missing[] {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !resolves(packages, path, name))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/** The lock with every missing optional package named. @throws when one of them is for no platform we know */
export function complete(lock: Lock): Lock {
  const added = missing(lock).map(({ name, version, parent: { license, dev } }) => [
    `node_modules/${name}`,
    // A build for one platform has the licence of the package it is a build of.
    {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      ...(license && { license }),
      optional: true,
    },
  ]);
  const packages = [...Object.entries(lock.packages), ...added] as [string, LockedPackage][];
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(packages) };
}

/** As Node looks for it: beside the package, then beside each package around it. */
function resolves(packages: Lock['packages'], path: string, name: string): boolean {
  if (`${path && `${path}/`}node_modules/${name}` in packages) return true;
  const outer = path.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u, '');
  return outer !== path && resolves(packages, outer, name);
}

function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/u).map((word) => OS[word] ?? word);
  const [os, cpu] = [KNOWN_OS, KNOWN_CPU].map((known) =>
    words.find((word) => known.includes(word)),
  );
  if (!cpu) throw new Error(`${name}: cannot tell for which platform it is`);
  const musl = words.includes('musl');
  const gnu = words.some((word) => word.startsWith('gnu'));
  return {
    cpu: [cpu],
    ...(os && { os: [os] }),
    ...((musl || gnu) && { libc: [musl ? 'musl' : 'glibc'] }),
  };
}

if (import.meta.main) {
  const lock: Lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const names = missing(lock).map(({ name }) => name);
  writeFileSync(FILE, `${JSON.stringify(complete(lock), null, 2)}\n`);
  console.log(names.length > 0 ? `added ${names.join(', ')}` : 'the lock is complete');
}
