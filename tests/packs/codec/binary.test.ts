import { expect, test } from 'vitest';
import { BinaryReader, BinaryWriter } from '#packs/codec/binary.ts';

test('numbers, texts and 24-bit integers are read as they were written', () => {
  const writer = new BinaryWriter();
  const numbers = [0, 1, 127, 128, 300, 2 ** 20, 2 ** 27];
  for (const number of numbers) writer.number(number);
  for (const text of ['', 'a', '汉字𠮷\u0000']) writer.text(text);
  writer.uint24(0xabcdef);
  const reader = new BinaryReader(writer.toBytes());
  for (const number of numbers) expect(reader.number(2 ** 28)).toBe(number);
  for (const text of ['', 'a', '汉字𠮷\u0000']) expect(reader.text(9)).toBe(text);
  expect(reader.uint24()).toBe(0xabcdef);
  expect(() => reader.expectEnd()).not.toThrow();
});

test('missing, oversized and unread data is an error', () => {
  expect(() => new BinaryReader(Uint8Array.of()).number(9)).toThrow('damaged');
  expect(() => new BinaryReader(Uint8Array.of(10)).number(9)).toThrow('oversized');
  expect(() => new BinaryReader(Uint8Array.of(255, 255, 255, 255, 255)).number(9)).toThrow(
    'damaged',
  );
  expect(() => new BinaryReader(Uint8Array.of(128, 128, 128, 128, 1)).number(9)).toThrow('damaged');
  expect(() => new BinaryReader(Uint8Array.of(5, 65)).text(9)).toThrow('damaged');
  expect(() => new BinaryReader(Uint8Array.of(2, 65, 65)).text(1)).toThrow('oversized');
  expect(() => new BinaryReader(Uint8Array.of(2, 0xc3, 0x28)).text(9)).toThrow();
  expect(() => new BinaryReader(Uint8Array.of(1, 2)).uint24()).toThrow('damaged');
  expect(() => new BinaryReader(Uint8Array.of(0)).expectEnd()).toThrow('damaged');
});
