import { afterEach, expect, test, vi } from 'vitest';
import { fetchTool } from '#client/platform/lazyScript.ts';
import { loadMatchMarks } from '#client/reading/arrival.ts';

vi.mock('#client/platform/lazyScript.ts', () => ({ fetchTool: vi.fn(async () => {}) }));
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['?q=学习', true],
  ['?a=1&q=学习', true],
  ['', false],
  ['?q=', false],
  ['?faq=1', false],
])('opened with %j, the page marks matches: %s', (search, marks) => {
  vi.mocked(fetchTool).mockClear();
  vi.stubGlobal('location', { search });
  loadMatchMarks();
  expect(vi.mocked(fetchTool).mock.calls).toEqual(marks ? [['landing']] : []);
});
