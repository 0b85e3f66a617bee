import { Converter } from 'opencc-js';
import { foldNaively } from '../../search/naive.ts';
import { passages, substringsOf } from '../../search/notice.ts';
import { searchAll, searchCase } from './searchCases.ts';
import type { SearchCase } from './searchCases.ts';
import { expect, test } from '../fixtures.ts';

/** Queries spelled differently from the text; each must find what the spelling of the text finds. */
const texts = passages.map(({ text }) => text);
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

const kinds: Record<string, () => SearchCase[]> = {
  'half-width punctuation': () =>
    substringsOf(texts, 9)
      .filter((part) => part.length === 9 && /[\p{P}]/u.test(part) && foldNaively(part).length > 1)
      .map((part) => searchCase([...part].map((char) => HALF[char] ?? char).join(''))),
  'dropped quotation marks and spaces': () =>
    substringsOf(texts, 10)
      .filter((part) => part.length === 10 && /[“”‘’《》 ]/u.test(part))
      // With a space they would be two words, which is another query.
      .map((part) => searchCase(part.replace(/[“”‘’《》 ]/gu, ''))),
  'full-width digits and letters': () =>
    substringsOf(texts, 5)
      .filter((part) => part.length === 5 && /[0-9A-Za-z]/u.test(part))
      .map((part) =>
        searchCase(
          part.replace(/[0-9A-Za-z]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
        ),
      ),
  'two terms of one passage, in either order': () =>
    texts.flatMap((text) => {
      const words = foldNaively(text);
      if (words.length < 12) return [];
      const [a, b] = [words.slice(1, 4), words.slice(-5, -2)];
      return [searchCase(`${a} ${b}`), searchCase(`${b}　${a}`)];
    }),
};

for (const [kind, cases] of Object.entries(kinds)) {
  test(
    `${kind}: every query finds what the spelling of the text finds`,
    { tag: '@proof' },
    async ({ page }) => {
      const asked = cases();
      expect(asked.length).toBeGreaterThan(10);
      await page.goto('search/index.html');
      expect(await page.evaluate(searchAll, asked)).toEqual([]);
    },
  );
}

for (const region of ['t', 'tw', 'hk'] as const) {
  test(
    `traditional input (${region}) finds the simplified text`,
    { tag: '@proof' },
    async ({ page }) => {
      const convert = Converter({ from: 'cn', to: region });
      const parts = substringsOf(texts, 6).filter((part) => part.length === 6);
      const asked = parts
        .map((part) => searchCase(convert(part), part))
        .filter(([query], index) => query !== parts[index]);
      expect(asked.length).toBeGreaterThan(1000);
      await page.goto('search/index.html');
      // No exceptions are needed, since no mapping is truly ambiguous in this text.
      expect(await page.evaluate(searchAll, asked)).toEqual([]);
    },
  );
}
