import { expect, test } from 'vitest';
import { passages, runs } from '../../fixture/search.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import { quotedSourceOf } from './quotedSource.ts';

const source = quotedSourceOf(runs);
const verdictOn = async (pasted: string) => (await checkQuotations(pasted, source)).verdict;
const single = (text: string) => text.replace(/“/gu, '‘').replace(/”/gu, '’');
/** The passages that have double marks, and words before them. */
const marked = passages.filter(({ text }) => /^[^“]+“[^”]+”/u.test(text));

test('in a quotation the marks of the source may be single, as the standard has it', async () => {
  expect(marked.length).toBeGreaterThan(3);
  for (const { text } of marked) {
    const words = text.replace(/[，；。]$/u, '');
    expect(await verdictOn(`他说：“${single(words)}”。`), text).toBe('continuous');
    expect(await verdictOn(`他说：“${single(text)}”`), text).toBe('continuous');
  }
});

test('outside of a quotation single marks are other marks than the source’s', async () => {
  for (const { text } of marked) expect(await verdictOn(single(text)), text).toBe('punctuation');
});

test('single marks in other places than the source’s double ones are no marks of it', async () => {
  for (const { text } of marked) {
    const [, before = '', inner = '', after = ''] = /^([^“]+)“([^”]+)”(.*)$/u.exec(text) ?? [];
    const moved = `${before.slice(0, -1)}‘${before.slice(-1)}${inner}’${after}`;
    expect(await verdictOn(`他说：“${moved}”`), text).toBe('punctuation');
    expect(await verdictOn(`他说：“${before}‘${inner}${after}”`), text).toBe('punctuation');
  }
});
