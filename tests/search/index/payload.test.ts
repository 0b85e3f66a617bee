import { expect, test } from 'vitest';
import { pack, parcelIn, unpack } from '#search/index/payload.ts';

const data = { text: '“工会”</script>\u2028', list: [1, '二'] };
const script = pack('r1', data);

test('what is packed comes out, and never closes a script', () => {
  expect(unpack(parcelIn(script), 'r1')).toEqual(data);
  expect(script).not.toContain('</script');
});

test('another release, damage, truncation and other files are told apart from data', () => {
  expect(() => unpack(parcelIn(script), 'r2')).toThrow('another release');
  expect(() => unpack(parcelIn(script.replace('工会', '公会')), 'r1')).toThrow('damaged');
  expect(() => parcelIn(script.slice(0, -20))).toThrow();
  expect(() => parcelIn('<!doctype html>')).toThrow();
  expect(() => unpack(null, 'r1')).toThrow();
});

test('any flipped bit in the data is noticed', () => {
  const bytes = Buffer.from(script);
  for (let at = 30; at < bytes.length - 3; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    const read = () => unpack(parcelIn(flipped.toString()), 'r1');
    let same = false;
    try {
      same = JSON.stringify(read()) === JSON.stringify(data);
    } catch {
      continue;
    }
    // What still reads must read the same: a changed escape of the same character, say.
    expect(same, String(at)).toBe(true);
  }
});
