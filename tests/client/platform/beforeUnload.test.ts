import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { warnBeforeUnload } from '#client/platform/beforeUnload.ts';
import { stubPage } from './page.ts';

let page: ReturnType<typeof stubPage>;
const losesData = vi.fn((isInternal: boolean) => !isInternal);
beforeEach(() => {
  vi.useFakeTimers();
  page = stubPage('https://example.org/a/pack/index.html');
  warnBeforeUnload(losesData);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the browser asks when data would be lost', () => {
  expect(page.leave()).toBe('asked');
});

test('a click on a link of this site leads to another page of it, for a moment', () => {
  page.click('https://example.org/a/search/index.html');
  vi.advanceTimersByTime(1999);
  expect(page.leave()).toBe('allowed');
  vi.advanceTimersByTime(1);
  expect(page.leave()).toBe('asked');
});

test.each([
  ['of another site', 'https://example.com/', ''],
  ['that opens another tab', 'https://example.org/a/search/index.html', '_blank'],
])('a click on a link %s does not', (_, href, target) => {
  page.click(href, target);
  expect(page.leave()).toBe('asked');
});
