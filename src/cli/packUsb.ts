/** `npm run pack:usb`: writes the site as one zip; unpacked anywhere, its index opens by a double click. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { listFiles } from '#integration/checksums.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { fileStem } from '#packs/office/fileName.ts';
import { readSite } from '#library/site/readSite.ts';

/** Files without use on a disk: browsers run no service worker from `file://`. */
const EXCLUDED_FILES = new Set(['sw.js']);
/** Limit of a plain zip; more files need Zip64, which some programs cannot open. */
const MAX_FILES = 65_535;
/** Earliest date that a zip can hold; a fixed date makes the zip reproducible. */
const FIXED_DATE = new Date(1980, 0, 1);

/** Returns the site in `dir` as a zip with one folder of a name in it. @throws Error when it has more files than a zip holds */
export function packUsb(dir: string, folder: string): Uint8Array {
  const names = listFiles(dir).filter((file) => !EXCLUDED_FILES.has(file));
  if (names.length > MAX_FILES) {
    throw new Error(
      `文件太多，装不进一个 zip：共 ${names.length} 个，最多 ${MAX_FILES} 个。大文件在 document.yaml 里写 pages: section，或直接拷贝 dist 文件夹`,
    );
  }
  const files: Zippable = {};
  for (const file of names) files[`${folder}/${file}`] = readFileSync(join(dir, file));
  return zipSync(files, { level: 9, mtime: FIXED_DATE });
}

if (import.meta.main) {
  const folder = fileStem(readSite(contentFolder(process.cwd())).settings.shortName, '网站');
  const target = 'release/yandu-usb.zip';
  const bytes = packUsb('dist', folder);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(
    `✓ ${target}（${(bytes.length / 1e6).toFixed(1)} MB）：解压后双击 ${folder}/index.html`,
  );
}
