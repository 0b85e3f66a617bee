import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { runOf } from '#search/match/textRun.ts';
import { findByPinyin } from '#search/input/findByPinyin.ts';
import { testPassage } from '../testPassage.ts';

const texts = ['实施', '实施', '实施', '事实', '时时'].map((text, order) =>
  testPassage(order * 2, text),
);
const runs = texts.map((one) => runOf([one]));
const candidates = { strings: ['实施', '事实', '史诗', '时时'], complete: true };

function library() {
  const asked: string[] = [];
  const search = async (string: string) => {
    asked.push(string);
    return { hits: runs.flatMap((run) => matchRun(run, parseQuery(string))), complete: true };
  };
  return { asked, search };
}

test('searches the most frequent first and stops when there are enough hits', async () => {
  const { asked, search } = library();
  const found = await findByPinyin(candidates, search, 3);
  expect(found).toMatchObject({ strings: ['实施'], complete: false });
  expect(asked).toEqual(['实施']);
});

test('continues with the other strings and reports when these are all', async () => {
  const found = await findByPinyin(candidates, library().search, 10);
  expect(found).toMatchObject({ strings: ['实施', '事实', '时时'], complete: true });
  expect(found.hits).toHaveLength(5);
});

test('gives up after many strings without hits', async () => {
  const { asked, search } = library();
  const many = Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x5000 + at).repeat(2));
  const all = { strings: many, complete: true };
  expect(await findByPinyin(all, search, 10)).toMatchObject({ strings: [], complete: false });
  expect(asked.length).toBeLessThan(30);
});

test('never reports that these are all when the candidates are not', async () => {
  const found = await findByPinyin({ ...candidates, complete: false }, library().search, 10);
  expect(found).toMatchObject({ strings: ['实施', '事实', '时时'], complete: false });
});
