/** Reads the manifest of a release, `sums.txt`, in a browser. */
import { isInOfflineEdition } from '#edition/offlineScope.ts';

/** The last line of a manifest, which identifies its release. */
export interface ReleaseSummary {
  /** The SHA-256 of the manifest's other lines. */
  id: string;
  /** The size of the files in the offline edition. */
  bytes: number;
}

/** A release of the site, as far as the offline edition holds it. */
export interface Release extends ReleaseSummary {
  /** The SHA-256 of every file, by its path from the site's root. */
  files: ReadonlyMap<string, string>;
}

/** The summary line; older releases give only the total bytes. */
const SUMMARY_LINE = /(?:^|\n)# \d+ files, (\d+) bytes(?:, (\d+) offline)?, ([0-9a-f]{64})\n$/u;

/** Reads the summary from a manifest or from its last bytes; null when there is none. */
export function readReleaseSummary(text: string): ReleaseSummary | null {
  const [, total, offline = total, id] = SUMMARY_LINE.exec(text) ?? [];
  return id ? { id, bytes: Number(offline) } : null;
}

/** Reads the release that a manifest describes; null when it is truncated, altered or no manifest. */
export async function readManifest(text: string): Promise<Release | null> {
  const summary = readReleaseSummary(text);
  const body = text.slice(0, text.lastIndexOf('\n# ') + 1);
  if (!summary || (await sha256(new TextEncoder().encode(body))) !== summary.id) return null;
  const entries = body
    .trimEnd()
    .split('\n')
    .map((line): [path: string, hash: string] => [line.slice(66), line.slice(0, 64)]);
  const files = entries.filter(([path]) => isInOfflineEdition(path));
  return { ...summary, files: new Map(files) };
}

/** Returns the SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
