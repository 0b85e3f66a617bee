/** `npm run pack:usb`: the site as one zip; unpacked anywhere, its index opens by a double click. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { listFiles } from '#integration/checksums.ts';

const FOLDER = '研读';
/** Of no use on a disk, and in no manifest: nothing there runs a worker. */
const LEFT_OUT = new Set(['sw.js']);
/** More files than that take a form of zip that not everything opens. */
const MOST_FILES = 65_535;
/** The earliest moment a zip can hold, so that the same site gives the same zip. */
const LONG_AGO = new Date(1980, 0, 1);

/** The site in `dir` as the bytes of a zip with one folder in it. @throws Error when it holds more files than a zip does */
export function packUsb(dir: string): Uint8Array {
  const names = listFiles(dir).filter((file) => !LEFT_OUT.has(file));
  if (names.length > MOST_FILES) {
    throw new Error(
      `文件太多，装不进一个 zip：共 ${names.length} 个，最多 ${MOST_FILES} 个。大文件在 document.yaml 里写 pages: section，或直接拷贝 dist 文件夹`,
    );
  }
  const files: Zippable = {};
  for (const file of names) files[`${FOLDER}/${file}`] = readFileSync(join(dir, file));
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
