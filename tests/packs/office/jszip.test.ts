import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import ZipArchive from '#packs/office/jszip.ts';

const FILES = { 'ppt/slides/slide1.xml': '<a>字</a>', 'docProps/app.xml': '甲'.repeat(500) };

async function archive(): Promise<Uint8Array> {
  const zip = new ZipArchive();
  for (const [path, content] of Object.entries(FILES)) zip.folder().file(path, content);
  return zip.generateAsync();
}

test('an archive holds every file at its path, in folders too', async () => {
  const parts = Object.entries(unzipSync(await archive()));
  expect(parts.map(([path, content]) => [path, strFromU8(content)])).toEqual(Object.entries(FILES));
});

test('its files are stored as they are, since they are packed again, and without a time', async () => {
  const bytes = Buffer.from(await archive());
  expect(bytes.includes(FILES['docProps/app.xml'])).toBe(true);
  // Bytes 10 to 13 hold the time and the date of the first file: midnight, 1 January 1980.
  expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});
