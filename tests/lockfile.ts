/**
 * `npm run lock`: adds to package-lock.json the optional packages for other platforms that the registry did not
 * offer when npm wrote it. Without them `npm ci` refuses the lock on every platform.
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

/** An optional package that the lock requires without an entry for it, and the package that depends on it. */
interface MissingPackage {
  name: string;
  version: string;
  parent: LockedPackage;
}

/** Lists the optional packages that the lock requires without an entry for them. */
export function missingPackages({ packages }: Lock): MissingPackage[] {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/** Adds an entry for every missing optional package. @throws Error when a name contains no known platform */
export function completeLock(lock: Lock): Lock {
  const added = missingPackages(lock).map(({ name, version, parent: { license, dev } }) => [
    `node_modules/${name}`,
    // A build for one platform has the licence of the package that depends on it.
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

/** Tells whether Node would find the package: beside the dependent one, or beside any package around it. */
function isLocked(packages: Lock['packages'], path: string, name: string): boolean {
  if (`${path && `${path}/`}node_modules/${name}` in packages) return true;
  const outer = path.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u, '');
  return outer !== path && isLocked(packages, outer, name);
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
  const names = missingPackages(lock).map(({ name }) => name);
  writeFileSync(FILE, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(names.length > 0 ? `added ${names.join(', ')}` : 'the lock is complete');
}
