import { expect, test } from 'vitest';
import { wellFormed } from '#importer/read/wellFormed.ts';

test('only halves of surrogate pairs are replaced', () => {
  expect(wellFormed('甲\ud842\udfb7乙')).toBe('甲𠮷乙');
  expect(wellFormed('\udfb7甲\ud842')).toBe('\ufffd甲\ufffd');
});
