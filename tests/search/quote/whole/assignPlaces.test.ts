import { describe, expect, test } from 'vitest';
import { runOf } from '#search/match/textRun.ts';
import { assignPlaces } from '#search/quote/whole/assignPlaces.ts';
import { stepBetween } from '#search/quote/whole/continuity.ts';
import { passageRangeIn } from '#search/quote/quotable.ts';
import type { PassageRange } from '#search/quote/quotable.ts';
import { randomFrom } from '../../../random.ts';
import { testPassage } from '../../testPassage.ts';

const random = randomFrom(3);
/** Two documents of the same few sentences in any order. */
const run = (document: string, from: number) =>
  runOf(
    Array.from({ length: 20 }, (_, at) =>
      testPassage(from + at, `${'甲乙丙丁'.charAt(Math.floor(random() * 4))}。`, { document }),
    ),
  );
const documents = [run('a', 0), run('b', 20)];
const placesOf = (words: string) =>
  documents.flatMap((document) =>
    [...document.raw.matchAll(new RegExp(words, 'gu'))].map(({ index }) =>
      passageRangeIn(document, [index, index + words.length]),
    ),
  );
const gravity = (places: readonly PassageRange[]) =>
  places.reduce((sum, place, at) => {
    const before = places[at - 1];
    if (!before) return sum;
    return (
      sum +
      { continuous: 0, onward: 1, backward: 100, elsewhere: 10_000 }[stepBetween(before, place)]
    );
  }, 0);
const combinations = (choices: readonly PassageRange[][]): PassageRange[][] =>
  choices.reduce<PassageRange[][]>(
    (all, places) => all.flatMap((chosen) => places.map((place) => [...chosen, place])),
    [[]],
  );

test('no other choice of places is more continuous', () => {
  for (let round = 0; round < 20; round += 1) {
    const words = Array.from({ length: 3 }, () => '甲乙丙丁'.charAt(Math.floor(random() * 4)));
    const choices = words.map(placesOf);
    const least = Math.min(...combinations(choices).map(gravity));
    expect(gravity(assignPlaces(choices, () => 0)), words.join('')).toBe(least);
  }
});

test('of equal places the one without faults is chosen', () => {
  const places = placesOf('甲');
  const [, second] = places;
  expect(assignPlaces([places], (place) => Number(place !== second))).toEqual([second]);
});

describe('two pieces', () => {
  const text = '甲。乙。丙。乙。';
  const document = runOf(
    text.match(/../gu)?.map((words, at) => testPassage(at, words, { document: 'c' })) ?? [],
  );
  const at = (index: number, of = document) => passageRangeIn(of, [index, index + 1]);
  const other = runOf([testPassage(4, '乙。', { document: 'e' })]);
  const [first, continuous, onward, elsewhere] = [at(0), at(2), at(6), at(0, other)];
  const chosen = (
    places: PassageRange[],
    isFaulty: (place: PassageRange) => boolean = () => false,
  ) => assignPlaces([[first], places], (place) => Number(isFaulty(place)))[1];

  test('go on without omission, else in one document, else elsewhere', () => {
    expect(chosen([elsewhere, onward, continuous])).toBe(continuous);
    expect(chosen([elsewhere, onward])).toBe(onward);
    expect(chosen([elsewhere])).toBe(elsewhere);
  });

  test('go on where they are continuous, even with a fault', () => {
    expect(chosen([onward, continuous], (place) => place === continuous)).toBe(continuous);
    expect(chosen([elsewhere, onward], (place) => place === onward)).toBe(onward);
  });

  test('leave out whole passages where they can', () => {
    const texts = ['甲。丙。', '乙。丙。', '丁。'];
    const law = runOf(texts.map((words, n) => testPassage(n, words, { document: 'g' })));
    const [start, before, behind, last] = [0, 2, 6, 8].map((index) => at(index, law));
    if (!start || !before || !behind || !last) throw new Error('no places');
    for (const places of [
      [before, behind],
      [behind, before],
    ])
      expect(assignPlaces([[start], places, [last]], () => 0)).toEqual([start, before, last]);
  });

  test('leave out as few passages as they can', () => {
    const long = runOf(
      [...'甲乙丙丁戊丙'].map((char, n) => testPassage(n, `${char}。`, { document: 'f' })),
    );
    const [start, near, far] = [0, 4, 10].map((index) => at(index, long));
    if (!start || !near || !far) throw new Error('no places');
    expect(assignPlaces([[start], [far, near]], () => 0)).toEqual([start, near]);
  });
});
