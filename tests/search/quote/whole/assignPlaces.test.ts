import { expect, test } from 'vitest';
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
