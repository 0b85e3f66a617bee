import { expect, test } from 'vitest';
import { MODES, OWN_LAYER, layerId } from '#edition/layer.ts';

test('the id of a layer consists of its mode and its voice', () => {
  expect(layerId('relay', 'speech')).toBe('relay-speech');
  expect(layerId('summary', 'charter')).toBe('summary-charter');
});

test('the layer of the document’s own words has no voice', () => {
  expect(layerId('own')).toBe(OWN_LAYER);
  expect(MODES).toContain(OWN_LAYER);
});
