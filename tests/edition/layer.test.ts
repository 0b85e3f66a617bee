import { expect, test } from 'vitest';
import { MODES, OWN, layerId } from '#edition/layer.ts';

test('a layer is called by its mode and the voice it carries', () => {
  expect(layerId('relay', 'speech')).toBe('relay-speech');
  expect(layerId('summary', 'charter')).toBe('summary-charter');
});

test('the document’s own words have no other voice', () => {
  expect(layerId('own')).toBe(OWN);
  expect(MODES).toContain(OWN);
});
