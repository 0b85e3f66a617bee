import { expect, test } from 'vitest';
import { align } from '#search/quote/align.ts';

const nearest = (quotation: string, text: string) => {
  const found = align(quotation, text);
  if (!found) throw new Error('no place is near enough');
  return found;
};

test('finds the nearest range and the differences', () => {
  const { distance, from, to, edits } = nearest('广大员工读者', '组织帮助广大职工读者为实现');
  expect([distance, from, to]).toEqual([1, 4, 10]);
  expect(edits).toEqual([{ quotation: [2, 3], text: [6, 7] }]);
});

test('prefers an omission inside to an addition at the end', () => {
  const { edits, to } = nearest('队伍改革', '志愿读者队伍建设改革等');
  expect(to).toBe(10);
  expect(edits).toEqual([{ quotation: [2, 2], text: [6, 8] }]);
});

test('an addition corresponds to an empty range of the text', () => {
  const { edits } = nearest('维护好阅览区域', '坚决维护阅览区域用电安全');
  expect(edits).toEqual([{ quotation: [2, 3], text: [4, 4] }]);
});

test('equal texts have no differences', () => {
  for (const text of ['的工会', '工会的', '工会']) {
    expect(nearest('工会', text)).toMatchObject({ distance: 0, edits: [] });
  }
});

test('returns null beyond the limit', () => {
  expect(align('甲乙丙丁', '甲某丙丁', 0, 1)?.distance).toBe(1);
  expect(align('甲乙丙丁', '甲某某丁', 0, 1)).toBeNull();
});

test('finds the least distance, as a full table does', () => {
  const random = seeded(7);
  const letters = (length: number) =>
    Array.from({ length }, () => '甲乙丙丁'[Math.floor(random() * 4)]).join('');
  for (let round = 0; round < 400; round += 1) {
    const text = letters(1 + Math.floor(random() * 14));
    const quotation = letters(1 + Math.floor(random() * 10));
    const { distance, from, to, edits } = nearest(quotation, text);
    expect(distance, `${quotation} in ${text}`).toBe(fewest(quotation, text));
    // The edits applied to the range give the quotation.
    let written = '';
    let at = from;
    for (const edit of edits) {
      written += text.slice(at, edit.text[0]) + quotation.slice(...edit.quotation);
      at = edit.text[1];
    }
    expect(written + text.slice(at, to)).toBe(quotation);
  }
});

test('finds a long, much altered text far within another', () => {
  const random = seeded(3);
  const text = Array.from({ length: 5000 }, () =>
    String.fromCharCode(0x4e00 + Math.floor(random() * 400)),
  ).join('');
  const source = [...text.slice(2000, 3600)];
  const altered = source.flatMap((char, at) =>
    at % 8 === 3 ? ['某'] : at % 50 === 0 ? [] : [char],
  );
  const found = align(altered.join(''), text, 1990, 640);
  expect(found?.distance).toBeLessThanOrEqual(200 + 32);
  expect([found?.from, found?.to].map((at) => Math.round((at ?? 0) / 10))).toEqual([200, 360]);
});

/** Computes the least distance with Sellers' full table. */
function fewest(quotation: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= quotation.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (quotation[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
