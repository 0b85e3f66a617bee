import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { runOf } from '#search/match/textRun.ts';
import { findSpelled } from '#search/input/findSpelled.ts';
import { entry } from '../notice.ts';

const texts = ['实施', '实施', '实施', '事实', '时时'].map((text, order) => entry(order * 2, text));
const runs = texts.map((one) => runOf([one]));
const strings = ['实施', '事实', '史诗', '时时'];

function library() {
  const asked: string[] = [];
  const look = async (string: string) => {
    asked.push(string);
    return { hits: runs.flatMap((run) => matchRun(run, parseQuery(string))), complete: true };
  };
  return { asked, look };
}

test('the most frequent comes first, and no more is looked for than is wanted', async () => {
  const { asked, look } = library();
  const found = await findSpelled(strings, look, 3);
  expect(found).toMatchObject({ strings: ['实施'], complete: false });
  expect(asked).toEqual(['实施']);
});

test('asked for more, it goes on to the others, and says when that is all', async () => {
  const found = await findSpelled(strings, library().look, 10);
  expect(found).toMatchObject({ strings: ['实施', '事实', '时时'], complete: true });
  expect(found.hits).toHaveLength(5);
});

test('of many strings that are nowhere, not all are looked for', async () => {
  const { asked, look } = library();
  const many = Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x5000 + at).repeat(2));
  expect(await findSpelled(many, look, 10)).toMatchObject({ strings: [], complete: false });
  expect(asked.length).toBeLessThan(30);
});
