import { expect, test } from '@playwright/test';
import { type Host, builtFiles, releaseWith, startHost } from '../e2e/faulty.ts';
import { FIREFOX } from './firefox.ts';
import { OLD_CHROMIUMS } from './oldChromium.ts';
import { type Engine, type Tab, run, until } from './tab.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [...OLD_CHROMIUMS, FIREFOX, WEBKIT];
const PATH = 'about/index.html';
const ADDITION = '新的一段';

for (const engine of ENGINES) {
  test(`${engine.name}: an old page out of a cache says that there is a new one, a new page does not`, async () => {
    const reason = await engine.absent();
    test.skip(reason !== null, reason ?? '');
    const [tab, host] = [await engine.open(), await startHost(builtFiles())];
    try {
      await noticeNews(engine, tab, host);
      expect(tab.noises).toEqual([]);
    } finally {
      await tab.close();
      await host.close();
    }
  });
}

async function noticeNews(engine: Engine, tab: Tab, host: Host): Promise<void> {
  await comeBack(tab, host.url);
  expect(await run(tab, isAnnounced)).toBe(false);
  const page = host.files.get(PATH)?.toString() ?? '';
  host.files = releaseWith(host.files, {
    [PATH]: page.replace('</main>', `<p>${ADDITION}</p></main>`),
  });
  // Another visit: within one, a page is asked about once in a while.
  await run(tab, () => sessionStorage.clear());
  await comeBack(tab, host.url);
  const isThere = (words: string) => document.body.textContent?.includes(words) ?? false;
  // WebKitGTK that is driven keeps no pages: it has the new one, and nothing to say.
  const isNew = engine === WEBKIT;
  expect(await run(tab, isThere, ADDITION)).toBe(isNew);
  if (isNew) expect(await run(tab, isAnnounced)).toBe(false);
  else expect(await until(tab, isAnnounced)).toBe(true);
  await run(tab, () => location.reload());
  expect(await until(tab, isThere, ADDITION)).toBe(true);
}

/** As a reader comes back: by a link, so that the browser's cache answers; and stays until the page has asked. */
async function comeBack(tab: Tab, root: string): Promise<void> {
  await tab.goto(`${root}search/index.html`);
  await run(tab, () => {
    const links = [...document.querySelectorAll<HTMLElement>('.masthead a')];
    links.find(({ textContent }) => textContent === '关于')?.click();
  });
  await until(tab, () => /about/.test(location.pathname) && document.readyState === 'complete');
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

function isAnnounced(): boolean {
  return document.querySelector('.news') !== null;
}
