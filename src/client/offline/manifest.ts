/** The list of a release's files, as `sums.txt` gives it, read where there is no Node. */
import { isTakenAlong } from '#edition/offlineScope.ts';

/** How a manifest ends, by which its release is known. */
export interface Seal {
  /** No other release has it. */
  id: string;
  /** Of the files that are taken along. */
  bytes: number;
}

/** One whole release of the site, as far as it is taken along. */
export interface Release extends Seal {
  /** SHA-256 of every file, by its path from the site's root. */
  files: ReadonlyMap<string, string>;
}

/** A release before this one said only how many bytes it had in all. */
const SEAL = /(?:^|\n)# \d+ files, (\d+) bytes(?:, (\d+) offline)?, ([0-9a-f]{64})\n$/u;

/** The seal at the end of a manifest, or of its last bytes; null when there is none. */
export function readSeal(text: string): Seal | null {
  const [, all = '', offline = all, id] = SEAL.exec(text) ?? [];
  return id ? { id, bytes: Number(offline) } : null;
}

/** The release that a manifest describes, or null when it is torn or no manifest at all. */
export async function readManifest(text: string): Promise<Release | null> {
  const seal = readSeal(text);
  const body = text.slice(0, text.lastIndexOf('\n# ') + 1);
  if (!seal || (await sha256(new TextEncoder().encode(body))) !== seal.id) return null;
  const entries = body
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]);
  const files = (entries as [string, string][]).filter(([path]) => isTakenAlong(path));
  return { ...seal, files: new Map(files) };
}

/** SHA-256 of some bytes, in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
