/** `npm run pack:usb`: the site as one zip; unpacked anywhere, its index opens by a double click. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { listFiles } from '#publish/sums.ts';

const FOLDER = '研读';
/** Of no use on a disk: nothing there serves a missing page or runs a worker. */
const LEFT_OUT = new Set(['404.html', 'sw.js']);
/** The earliest moment a zip can hold, so that the same site gives the same zip. */
const LONG_AGO = new Date(1980, 0, 1);

/** The site in `dir` as the bytes of a zip with one folder in it. */
export function packUsb(dir: string): Uint8Array {
  const files: Zippable = {};
  for (const file of listFiles(dir)) {
    if (!LEFT_OUT.has(file)) files[`${FOLDER}/${file}`] = readFileSync(join(dir, file));
  }
  return zipSync(files, { level: 9, mtime: LONG_AGO });
}

if (import.meta.main) {
  const target = 'release/yandu-usb.zip';
  const bytes = packUsb('dist');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(
    `✓ ${target}（${(bytes.length / 1e6).toFixed(1)} MB）：解压后双击 ${FOLDER}/index.html`,
  );
}
