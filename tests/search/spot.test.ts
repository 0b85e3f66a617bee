import { expect, test } from 'vitest';
import { sectionNames } from '#search/sections.ts';
import { maybePlace } from '#search/spot.ts';
import { entries } from './notice.ts';

const sections = sectionNames(entries);

test.each(['部署5', '讲话', '要义八', 'speech/1#p3', '讲话（一）3', '结尾'])(
  '%s may be a place',
  (q) => {
    expect(maybePlace(q, sections)).toBe(true);
  },
);

test.each(['工会', '十八大', '532', '讲话精神', ''])('%s is words', (q) => {
  expect(maybePlace(q, sections)).toBe(false);
});
