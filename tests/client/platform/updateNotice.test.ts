import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchTool } from '#client/platform/lazyScript.ts';
import { startUpdateNotice } from '#client/platform/updateNotice.ts';

vi.mock('#client/platform/lazyScript.ts', () => ({ fetchTool: vi.fn() }));

const tool = { showUpdateNotice: vi.fn(), checkForUpdate: vi.fn(async () => {}) };
const FRESH = { responseStatus: 200, transferSize: 300 };
const CACHED = { responseStatus: 200, transferSize: 0 };
const HOST = 'https://example.org/a/';
let listeners: Map<string, (event: object) => void>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.mocked(fetchTool).mockResolvedValue(tool);
  listeners = new Map();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a page that came as the browser tells, and lets it load. */
async function open(visit: object | undefined, serviceWorker?: object, href = HOST): Promise<void> {
  const listen = (type: string, act: (event: object) => void) => listeners.set(type, act);
  vi.stubGlobal('location', { href });
  vi.stubGlobal('addEventListener', listen);
  vi.stubGlobal('performance', { getEntriesByType: () => (visit ? [visit] : []) });
  const worker = serviceWorker && { addEventListener: listen, ...serviceWorker };
  vi.stubGlobal('navigator', { serviceWorker: worker });
  startUpdateNotice();
  await vi.advanceTimersByTimeAsync(0);
}
async function load(): Promise<void> {
  listeners.get('load')?.({});
  await vi.advanceTimersByTimeAsync(1000);
}

describe('the host is asked for a newer page, a second after the page has loaded,', () => {
  test.each([
    ['when the page came from the cache', CACHED],
    ['when the browser does not tell its status', { transferSize: 300 }],
    ['when the browser tells nothing', undefined],
  ])('%s', async (_, visit) => {
    await open(visit);
    expect(fetchTool).not.toHaveBeenCalled();
    listeners.get('load')?.({});
    await vi.advanceTimersByTimeAsync(999);
    expect(fetchTool).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(vi.mocked(fetchTool).mock.calls).toEqual([['freshness']]);
    expect(tool.checkForUpdate).toHaveBeenCalledOnce();
    expect(tool.showUpdateNotice).not.toHaveBeenCalled();
  });
});

test.each([
  ['the host has just sent the page', FRESH, HOST],
  ['the page is on a disk', CACHED, 'file:///E:/index.html'],
])('no host is asked when %s', async (_, visit, href) => {
  await open(visit, undefined, href);
  await load();
  expect(fetchTool).not.toHaveBeenCalled();
});

test('a downloaded edition updates itself; its page has the notice ready before the release changes', async () => {
  await open(CACHED, { controller: {} });
  await load();
  expect(fetchTool).toHaveBeenCalledOnce();
  expect(tool.checkForUpdate).not.toHaveBeenCalled();
  listeners.get('message')?.({ data: 'other' });
  await vi.advanceTimersByTimeAsync(0);
  expect(tool.showUpdateNotice).not.toHaveBeenCalled();
  listeners.get('message')?.({ data: 'renewed' });
  await vi.advanceTimersByTimeAsync(0);
  expect(tool.showUpdateNotice).toHaveBeenCalledOnce();
});

test('a page that no worker controls asks the host, even where there is one', async () => {
  await open(CACHED, { controller: null });
  await load();
  expect(tool.checkForUpdate).toHaveBeenCalledOnce();
});

test('a check that does not load is no fault of the page', async () => {
  vi.mocked(fetchTool).mockRejectedValue(new Error('missing'));
  await open(CACHED);
  await load();
  expect(tool.checkForUpdate).not.toHaveBeenCalled();
});
