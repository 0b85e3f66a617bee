import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';
import { installPackages } from '../machine/debian.ts';
import type { Engine } from './tab.ts';

const BINARY = '/usr/bin/firefox-esr';

/** Debian's Firefox ESR, driven by Playwright, with the standard security of file:// pages. */
export const FIREFOX: Engine = {
  name: 'Firefox ESR',
  missingReason: async () =>
    existsSync(BINARY) || installPackages(['firefox-esr']) ? null : 'firefox-esr is not installed',
  async open() {
    const browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath: BINARY,
      // Playwright relaxes this, so that tests from disk would pass falsely.
      firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true },
    });
    const page = await browser.newPage({ locale: 'zh-CN' });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    return {
      complaints,
      close: () => browser.close(),
      goto: async (url) => {
        await page.goto('about:blank');
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      // Playwright adds a style for a screenshot, which the page's policy forbids: drop that message.
      async screenshot() {
        const before = complaints.length;
        const shot = await page.screenshot();
        await page.evaluate('document.title');
        complaints.splice(before);
        return shot;
      },
      resize: (width, height) => page.setViewportSize({ width, height }),
    };
  },
};
