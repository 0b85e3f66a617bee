/** `npm run screenshots`: takes the README's two pictures from the built site. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '#cli/serve.ts';
import { sectionPath } from '#edition/address.ts';
import { passagesOf } from '#edition/document.ts';
import { termUses } from '#edition/term.ts';
import type { Term } from '#edition/term.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { BROWSER_FLAGS, ensureChineseFont, findBrowser } from '../machine/browser.ts';

ensureChineseFont();
const { documents, terms } = loadLibrary(contentFolder(process.cwd()));
const section = documents[0]?.sections.find(({ id, part }) => part !== null && id !== part);
const passages = documents.flatMap(passagesOf);
const uses = (words: Term) => termUses(words, passages).length;
const [term] = [...terms].sort((a, b) => uses(b) - uses(a));
if (!documents[0] || !section || !term) throw new Error('no section within a part, or no term');

const { url, close } = await serve('dist', { port: 0 });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...BROWSER_FLAGS],
});
try {
  await shoot('section', 360, 720, sectionPath(documents[0].id, section.id));
  await shoot('search', 1280, 720, `search/?${new URLSearchParams({ q: term.words })}`);
} finally {
  await browser.close();
  await close();
}

/** Takes a picture of a page at rest, in a window of this size. */
async function shoot(name: string, width: number, height: number, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) });
  await page.close();
}
