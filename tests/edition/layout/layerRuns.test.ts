import { expect, test } from 'vitest';
import { layerRunsIn } from '#edition/layout/layerRuns.ts';
import { passage, words } from '../sample.ts';

const relay = (n: number) => passage(n, [words('要', 'relay-speech')]);

test('a paragraph divides where the layer changes, and nothing is lost', () => {
  const passages = [passage(1, '甲'), relay(2), relay(3), passage(4, '乙'), relay(5)];
  const runs = layerRunsIn({ form: 'text', passages });
  expect(runs.map(({ layer, passages: { length } }) => [layer, length])).toEqual([
    ['own', 1],
    ['relay-speech', 2],
    ['own', 1],
    ['relay-speech', 1],
  ]);
  expect(runs.flatMap((run) => run.passages)).toEqual(passages);
});
