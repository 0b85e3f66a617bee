import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';
import { install } from '../machine/debian.ts';
import type { Engine } from './tab.ts';

const BINARY = '/usr/bin/firefox-esr';

/** Debian's Firefox ESR through Playwright, with disk pages as strict as readers have them. */
export const FIREFOX: Engine = {
  name: 'Firefox ESR',
  absent: async () =>
    existsSync(BINARY) || install(['firefox-esr']) ? null : 'firefox-esr is not here',
  async open() {
    const browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath: BINARY,
      // Playwright loosens this, and then tests from disk pass that readers would fail.
      firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true },
    });
    const page = await browser.newPage({ locale: 'zh-CN' });
    const noises: string[] = [];
    page.on('console', (message) => noises.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noises.push(`error: ${error.message}`));
    return {
      noises,
      close: () => browser.close(),
      goto: async (url) => {
        await page.goto('about:blank');
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      // Playwright itself tries to add a style, which the page's policy forbids and Firefox reports.
      async shoot() {
        const before = noises.length;
        const shot = await page.screenshot();
        await page.evaluate('document.title');
        noises.splice(before);
        return shot;
      },
      resize: (width, height) => page.setViewportSize({ width, height }),
    };
  },
};
