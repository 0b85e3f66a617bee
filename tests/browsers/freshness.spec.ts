import { expect, test } from '@playwright/test';
import { type TestHost, builtFiles, releaseWith, startTestHost } from '../e2e/testHost.ts';
import { FIREFOX } from './firefox.ts';
import { OLD_CHROMIUMS } from './oldChromium.ts';
import { type Engine, type Tab, runInPage, waitFor } from './tab.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [...OLD_CHROMIUMS, FIREFOX, WEBKIT];
const PATH = 'about/index.html';
const ADDITION = '新的一段';

for (const engine of ENGINES) {
  test(`${engine.name}: a cached old page announces a new release, a new page does not`, async () => {
    const reason = await engine.missingReason();
    test.skip(reason !== null, reason ?? '');
    const [tab, host] = [await engine.open(), await startTestHost(builtFiles())];
    try {
      await checkUpdateNotice(engine, tab, host);
      expect(tab.complaints).toEqual([]);
    } finally {
      await tab.close();
      await host.close();
    }
  });
}

async function checkUpdateNotice(engine: Engine, tab: Tab, host: TestHost): Promise<void> {
  await revisit(tab, host.url);
  expect(await runInPage(tab, hasUpdateNotice)).toBe(false);
  const page = host.files.get(PATH)?.toString();
  if (page === undefined) throw new Error(`${PATH} is not served`);
  host.files = releaseWith(host.files, {
    [PATH]: page.replace('</main>', `<p>${ADDITION}</p></main>`),
  });
  // As in a new visit: within one, the page checks for updates only at intervals.
  await runInPage(tab, () => sessionStorage.clear());
  await revisit(tab, host.url);
  const isThere = (words: string) => document.body.textContent?.includes(words) ?? false;
  // WebKitGTK under automation keeps no cache: it loads the new page, without a notice.
  const isNew = engine === WEBKIT;
  expect(await runInPage(tab, isThere, ADDITION)).toBe(isNew);
  if (isNew) expect(await runInPage(tab, hasUpdateNotice)).toBe(false);
  else expect(await waitFor(tab, hasUpdateNotice)).toBe(true);
  await runInPage(tab, () => location.reload());
  expect(await waitFor(tab, isThere, ADDITION)).toBe(true);
}

/** Returns to the page by a link, so that the browser's cache answers, and waits for its update check. */
async function revisit(tab: Tab, root: string): Promise<void> {
  await tab.goto(`${root}search/index.html`);
  await runInPage(tab, () => {
    const links = [...document.querySelectorAll<HTMLElement>('footer a')];
    links.find(({ textContent }) => textContent?.trim() === '使用说明')?.click();
  });
  await waitFor(tab, () => /about/.test(location.pathname) && document.readyState === 'complete');
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

function hasUpdateNotice(): boolean {
  const notices = [...document.querySelectorAll('[role=status]')];
  return notices.some(({ textContent }) => /有新版本/.test(textContent ?? ''));
}
