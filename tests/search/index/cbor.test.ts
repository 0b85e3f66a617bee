import { expect, test } from 'vitest';
import { decodeCbor } from '#search/index/cbor.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('integers, texts and arrays', () => {
  expect(decodeCbor(bytes(0x17))).toBe(23);
  expect(decodeCbor(bytes(0x19, 0x01, 0x00))).toBe(256);
  expect(decodeCbor(bytes(0x1a, 0, 1, 0, 0))).toBe(65536);
  expect(decodeCbor(bytes(0x38, 0x18))).toBe(-25);
  expect(decodeCbor(bytes(0x82, 0x63, 0xe5, 0xb7, 0xa5, 0x80))).toEqual(['工', []]);
});

test.each([
  ['nothing', []],
  ['an array cut short', [0x82, 0x01]],
  ['a text cut short', [0x63, 0xe5]],
  ['a text that is not UTF-8', [0x61, 0xff]],
  ['something after the end', [0x01, 0x01]],
  ['an array longer than the file', [0x9a, 0xff, 0xff, 0xff, 0xff]],
  ['a map', [0xa0]],
  ['a float', [0xf9, 0, 0]],
])('%s is refused', (_, values) => {
  expect(() => decodeCbor(Uint8Array.from(values))).toThrow();
});
