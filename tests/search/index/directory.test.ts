import { expect, test } from 'vitest';
import { readDirectory, writeDirectory } from '#search/index/directory.ts';
import { chunkOf } from '#search/index/plan.ts';

const directory = {
  release: 'r1',
  blocks: 7,
  froms: ['u0001', '工会', '改革'],
  hashes: ['unknown_aaaaaaa', 'unknown_bbbbbbb', 'unknown_ccccccc'],
  sizes: [64, 640, 128],
};

test('a directory is written and read back', () => {
  expect(readDirectory(writeDirectory(directory), 'r1')).toEqual(directory);
});

test('a bigram is in the last chunk that does not begin after it', () => {
  expect(
    ['u0000', 'u0001', '工会', '工作', '龥'].map((bigram) => chunkOf(directory, bigram)),
  ).toEqual([-1, 0, 1, 1, 2]);
});

test('another release, another version, a page of HTML or half a file is refused', () => {
  const text = writeDirectory(directory);
  expect(() => readDirectory(text, 'r2')).toThrow('another release');
  expect(() => readDirectory(text.replace('1.6.0', '1.7.0'), 'r1')).toThrow();
  expect(() => readDirectory('<!doctype html>', 'r1')).toThrow();
  expect(() => readDirectory(text.slice(0, -6), 'r1')).toThrow();
});
