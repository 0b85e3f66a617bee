import { expect, test } from 'vitest';
import { withoutAsides } from '#search/quote/withoutAsides.ts';

test.each(['依法维护权益¹', '依法维护权益[1]', '依法维护权益①', '依法维护权益［注2］'])(
  'the footnote mark of %s is set aside',
  (text) => {
    expect(withoutAsides(text)[0]?.text).toBe('依法维护权益');
  },
);

test.each(['面积120m²以内', '共10³件'])('the power in %s is no footnote mark', (text) => {
  expect(withoutAsides(text)).toEqual([]);
});
