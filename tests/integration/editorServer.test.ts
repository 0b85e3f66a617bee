import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sha256 } from '#library/fingerprint.ts';
import { editorServer, problemsIn } from '#integration/editorServer.ts';
import { EditionError } from '#edition/problem.ts';
import { type DevServer, copyProject, startDevServer } from '../devServer.ts';
import { FIXTURE_ROOT, NOTICE_ID } from '../fixture/library.ts';
import { SMALL } from '../library/small.ts';

let server: DevServer;

const path = (file: string) => join(server.root, 'content', file);
const read = (file: string) => readFileSync(path(file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path(file), text);

/** Fetches a page until `done` accepts it. @throws Error with the last page and the server's output after two minutes */
async function page(at: string, done: (html: string) => boolean): Promise<string> {
  let html = '';
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    html = await fetch(server.site + at.slice(1), { headers: { accept: 'text/html' } }).then(
      (response) => response.text(),
      (error) => String(error),
    );
    if (done(html)) return html;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(
    `${html}\n${server.output().replace(/.*(?:\[200\]|\[404\]|getStaticPaths|Possible).*\n/gu, '')}`,
  );
}

beforeAll(async () => {
  server = await startDevServer(copyProject(join(FIXTURE_ROOT, 'content')));
});
afterAll(() => server.close());

test('an EditionError is recognised from any copy of its class', () => {
  expect(problemsIn(new EditionError([{ file: 'a', message: 'b', mend: 'c' }]))).toHaveLength(1);
  expect(problemsIn({ name: 'EditionError', problems: [] })).toEqual([]);
  expect(problemsIn(new Error('other'))).toBeUndefined();
});

/** Asks a server for a page whose content is read at the given try; returns how often it tried, and the answer. */
async function tryToRead(atTry: number) {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const root = pathToFileURL(`${FIXTURE_ROOT}/`);
  const hooks = editorServer();
  let handle: (...request: unknown[]) => void = () => {};
  let close = () => {};
  const vite = {
    ...{ watcher: { on() {} }, environments: {}, ws: { send() {} } },
    httpServer: { once: (_event: string, then: () => void) => (close = then) },
    middlewares: { use: (handler: typeof handle) => (handle = handler) },
  };
  let tries = 0;
  const refreshContent = async ({ context }: { context: { loaded: boolean } }) => {
    tries += 1;
    if (tries === atTry) context.loaded = true;
  };
  hooks['astro:config:done']?.({ config: { root } } as never);
  hooks['astro:server:setup']?.({ server: vite, refreshContent } as never);
  const answer = new Promise((next) =>
    handle({ url: '/', headers: { accept: 'text/html' } }, null, next),
  );
  await vi.advanceTimersByTimeAsync(13_000);
  vi.useRealTimers();
  close();
  return { tries, answer: await answer };
}

test('content that is not read while the configuration is reloaded is read again, two hundred times at most', async () => {
  expect(await tryToRead(1)).toEqual({ tries: 1, answer: undefined });
  expect(await tryToRead(200)).toEqual({ tries: 200, answer: undefined });
  const { tries, answer } = await tryToRead(Infinity);
  expect([tries, String(answer)]).toEqual([200, expect.stringContaining('does not read')]);
});

test('a page shows the problems of its text until they are fixed', async () => {
  const file = `${NOTICE_ID}/closing.mdx`;
  const text = read(file);
  expect(await page(`/${NOTICE_ID}/closing/`, (html) => html.includes('<h1'))).toContain(
    'class="passage',
  );
  write(file, text.replace('联合会', '联<b>合会'));
  const marked = await page(`/${NOTICE_ID}/closing/`, (html) => html.includes('修改办法'));
  expect(marked).toContain(`content/${file}:1`);
  expect(marked).not.toContain('<b>');
  write(file, text.replace('联合会', '联会'));
  const wrong = await page(`/${NOTICE_ID}/closing/`, (html) => html.includes('缺了「合」'));
  expect(wrong).toContain(`<code>content/${file}:1</code>`);
  expect(wrong).toContain('照原文补上「合」');
  expect(wrong).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  write(file, text);
  const mended = await page(`/${NOTICE_ID}/closing/`, (html) => html.includes('class="passage'));
  expect(mended).not.toContain('修改办法');
});

test('the list of terms is checked too', async () => {
  const text = read('terms.yaml');
  write('terms.yaml', `${text}  - { slug: none, words: 没有的关键词 }\n`);
  expect(await page('/terms/', (html) => html.includes('修改办法'))).toContain(
    'content/terms.yaml:',
  );
  write('terms.yaml', text);
  expect(await page('/terms/', (html) => !html.includes('修改办法'))).toContain('<h1');
});

test('a new document and a new section appear without a restart and unrecorded', async () => {
  for (const [file, text] of Object.entries(SMALL)) {
    mkdirSync(join(path('sample'), file, '..'), { recursive: true });
    write(`sample/${file}`, text);
  }
  expect(await page('/sample/speech/1/', (html) => html.includes('要提高'))).toContain(
    'class="passage',
  );
  const source = `${SMALL['source.txt']}\n二、结束\n`;
  write('sample/source.txt', source);
  write('sample/closing.mdx', '二、结束\n');
  const yaml = read('sample/document.yaml')
    .replace(/sha256: .+/u, `sha256: ${sha256(source)}`)
    .replace('doors: []', '  - { section: closing, locator: 结尾 }\ndoors: []');
  write('sample/document.yaml', yaml);
  expect(await page('/sample/closing/', (html) => html.includes('二、结束'))).toContain(
    'class="passage',
  );
});

test('a page shows the new name of a section, though no text has changed', async () => {
  const file = `${NOTICE_ID}/document.yaml`;
  const yaml = read(file);
  await page(`/${NOTICE_ID}/`, (html) => html.includes('<h1'));
  write(file, yaml.replace('locator: 标题与导语', 'locator: 卷首'));
  expect(await page(`/${NOTICE_ID}/`, () => true)).toContain('卷首');
  write(file, yaml);
  expect(await page(`/${NOTICE_ID}/`, () => true)).not.toContain('卷首');
});
