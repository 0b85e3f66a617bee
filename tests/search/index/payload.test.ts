import { expect, test } from 'vitest';
import { writePayload, payloadInScript, readPayload } from '#search/index/payload.ts';

const data = { text: '“工会”</script>\u2028', list: [1, '二'] };
const script = writePayload('r1', data);

test('a payload is read back, and never closes a script', () => {
  expect(readPayload(payloadInScript(script), 'r1')).toEqual(data);
  expect(script).not.toContain('</script');
});

test('another release, damage, truncation and other files are refused', () => {
  expect(() => readPayload(payloadInScript(script), 'r2')).toThrow('another release');
  expect(() => readPayload(payloadInScript(script.replace('工会', '公会')), 'r1')).toThrow(
    'damaged',
  );
  expect(() => payloadInScript(script.slice(0, -20))).toThrow();
  expect(() => payloadInScript('<!doctype html>')).toThrow();
  expect(() => readPayload(null, 'r1')).toThrow();
});

test('any flipped bit in the data is noticed', () => {
  const bytes = Buffer.from(script);
  for (let at = 30; at < bytes.length - 3; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    const read = () => readPayload(payloadInScript(flipped.toString()), 'r1');
    let same = false;
    try {
      same = JSON.stringify(read()) === JSON.stringify(data);
    } catch {
      continue;
    }
    // A payload that can still be read must be unchanged: it may be another escape of the same character.
    expect(same, String(at)).toBe(true);
  }
});
