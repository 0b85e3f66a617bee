import { afterEach, expect, test, vi } from 'vitest';
import { isChatBrowser } from '#client/platform/chatBrowser.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [
    'WeChat',
    'Mozilla/5.0 (Linux; Android 10) Chrome/86 Mobile MicroMessenger/8.0.1 NetType/WIFI',
    true,
  ],
  ['DingTalk', 'Mozilla/5.0 (Linux; Android 10) Chrome/86 Mobile AliApp(DingTalk/6.5)', true],
  ['QQ', 'Mozilla/5.0 (Linux; Android 10) Chrome/86 Mobile QQ/8.9.1', true],
  ['the browser of QQ, which saves files', 'Mozilla/5.0 (Linux) Chrome/86 MQQBrowser/11.0', false],
  ['Chrome', 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36', false],
])('%s', (_, userAgent, isChat) => {
  vi.stubGlobal('navigator', { userAgent });
  expect(isChatBrowser()).toBe(isChat);
});
