import { expect, test } from 'vitest';
import { handOver, handedOver } from '#library/handed.ts';
import type { Library } from '#library/library.ts';

const library = { documents: [] } as unknown as Library;

test('a library is handed to whoever reads the same root, and to nobody else', () => {
  expect(handedOver('/one')).toBe(undefined);
  handOver('/one', library);
  expect(handedOver('/one')).toBe(library);
  expect(handedOver('/two')).toBe(undefined);
});
