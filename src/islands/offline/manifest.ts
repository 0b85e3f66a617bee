/** The list of a release's files, as `sums.txt` gives it, read where there is no Node. */

/** One whole release of the site. */
export interface Release {
  /** The seal of its manifest, which no other release has. */
  id: string;
  bytes: number;
  /** SHA-256 of every file, by its path from the site's root. */
  files: ReadonlyMap<string, string>;
}

/** The release that a manifest describes, or null when it is torn or no manifest at all. */
export async function readManifest(text: string): Promise<Release | null> {
  const at = text.lastIndexOf('\n# ') + 1;
  const [, bytes, id] = /^# \d+ files, (\d+) bytes, ([0-9a-f]{64})\n$/u.exec(text.slice(at)) ?? [];
  const body = text.slice(0, at);
  if (!id || (await sha256(new TextEncoder().encode(body))) !== id) return null;
  const lines = body.trimEnd().split('\n');
  const files = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  return { id, bytes: Number(bytes), files };
}

/** SHA-256 of some bytes, in hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
