import { Converter } from 'opencc-js';
import { bare } from '../../search/naive.ts';
import { entries, substringsOf } from '../../search/notice.ts';
import { ask, caseOf } from './asking.ts';
import type { Case } from './asking.ts';
import { expect, test } from '../fixtures.ts';

/** Queries that are not written as the text is: they find what the text's own writing would. */
const texts = entries.map(({ text }) => text);
const HALF: Record<string, string> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '《': '<',
  '》': '>',
};

const kinds: Record<string, () => Case[]> = {
  'half-width punctuation': () =>
    substringsOf(texts, 9)
      .filter((part) => part.length === 9 && /[\p{P}]/u.test(part) && bare(part).length > 1)
      .map((part) => caseOf([...part].map((char) => HALF[char] ?? char).join(''))),
  'dropped quotation marks and spaces': () =>
    substringsOf(texts, 10)
      .filter((part) => part.length === 10 && /[“”‘’《》 ]/u.test(part))
      // Written with a space they would be two words, which is another question.
      .map((part) => caseOf(part.replace(/[“”‘’《》 ]/gu, ''))),
  'full-width digits and letters': () =>
    substringsOf(texts, 5)
      .filter((part) => part.length === 5 && /[0-9A-Za-z]/u.test(part))
      .map((part) =>
        caseOf(
          part.replace(/[0-9A-Za-z]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
        ),
      ),
  'two terms of one passage, in either order': () =>
    texts.flatMap((text) => {
      const words = bare(text);
      if (words.length < 12) return [];
      const [a, b] = [words.slice(1, 4), words.slice(-5, -2)];
      return [caseOf(`${a} ${b}`), caseOf(`${b}　${a}`)];
    }),
};

for (const [kind, cases] of Object.entries(kinds)) {
  test(`${kind}: every query finds what the text's own writing finds`, async ({ page }) => {
    test.setTimeout(120_000);
    const asked = cases();
    expect(asked.length).toBeGreaterThan(10);
    await page.goto('search/index.html');
    expect(await page.evaluate(ask, asked)).toEqual([]);
  });
}

for (const region of ['t', 'tw', 'hk'] as const) {
  test(`traditional input (${region}) finds the simplified text`, async ({ page }) => {
    test.setTimeout(240_000);
    const convert = Converter({ from: 'cn', to: region });
    const parts = substringsOf(texts, 6).filter((part) => part.length === 6);
    const asked = parts
      .map((part) => caseOf(convert(part), part))
      .filter(([query], index) => query !== parts[index]);
    expect(asked.length).toBeGreaterThan(1000);
    await page.goto('search/index.html');
    // No exception is listed, because none is needed: no mapping is truly ambiguous in this text.
    expect(await page.evaluate(ask, asked)).toEqual([]);
  });
}
