import { expect, test } from 'vitest';
import { matchRun } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import { runOf } from '#search/run.ts';
import type { Source } from '#search/source.ts';
import { findSpelled } from '#search/spelling.ts';
import { entry } from './notice.ts';

const texts = ['实施', '实施', '实施', '事实', '时时'].map((text, order) => entry(order * 2, text));
const runs = texts.map((one) => runOf([one]));
const asked: string[] = [];
const source: Source = {
  hits: async (query: Query) => {
    asked.push(query.raw);
    return runs.flatMap((run) => matchRun(run, query));
  },
  spelled: async () => ['实施', '事实', '史诗', '时时'],
  near: async () => [],
  alike: async () => [],
};

test('the most frequent comes first, and no more is looked for than is wanted', async () => {
  const found = await findSpelled(source, ['shi', 'shi'], 3);
  expect(found).toMatchObject({ strings: ['实施'], complete: false });
  expect(asked).toEqual(['实施']);
});

test('asked for more, it goes on to the others, and says when that is all', async () => {
  const found = await findSpelled(source, ['shi', 'shi'], 10);
  expect(found).toMatchObject({ strings: ['实施', '事实', '时时'], complete: true });
  expect(found.hits).toHaveLength(5);
});
