import { expect, test } from 'vitest';
import { readChunk, readMeta, decodePagefindFile } from '#search/index/pagefind.ts';

/** Makes a file of Pagefind, unzipped. */
function file(...cbor: number[]): Uint8Array {
  return Uint8Array.from([...Buffer.from('pagefind_dcd'), ...cbor]);
}
const text = (value: string) => [0x60 + Buffer.byteLength(value), ...Buffer.from(value)];

test('page numbers of postings are deltas', () => {
  const pages = [0x82, 0x83, 0x02, 0x80, 0x80, 0x83, 0x03, 0x80, 0x80];
  const chunk = file(0x81, 0x81, 0x83, ...text('工会'), ...pages, 0x80);
  expect([...readChunk(chunk)]).toEqual([['工会', [2, 5]]]);
});

test('the meta file of another version is refused', () => {
  const pages = [0x81, 0x83, ...text('unknown_a'), 0x07, 0x80];
  const meta = (version: string) => file(0x83, ...text(version), ...pages, 0x80);
  expect(readMeta(meta('1.6.0'))).toEqual({
    pages: [{ hash: 'unknown_a', words: 7 }],
    chunks: [],
  });
  expect(() => readMeta(meta('1.7.0'))).toThrow('1.7.0');
});

test('files of another kind or shape are refused', () => {
  expect(() => decodePagefindFile(Buffer.from('<!doctype html>'))).toThrow('not a Pagefind file');
  expect(() => readChunk(file(0x00))).toThrow();
  expect(() => readChunk(file(0x81, 0x81, 0x00))).toThrow();
  expect(() => readChunk(file(0x82, 0x80, 0x80))).toThrow();
});
