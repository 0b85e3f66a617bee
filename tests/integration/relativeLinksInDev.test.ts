import { expect, test, vi } from 'vitest';
import { onRequest } from '#integration/relativeLinksInDev.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Has the page at a path answered by a response with this text. */
async function answer(path: string, text: string, headers: Record<string, string> = HTML) {
  const context = { url: new URL(path, 'http://127.0.0.1:4321') };
  const next = vi.fn(async () => new Response(text, { status: 404, headers }));
  const response = await onRequest(context as never, next);
  if (!response) throw new Error('there is no response');
  return response;
}
const linkAt = async (path: string, href: string) => {
  const page = `<!doctype html><html><body><a href="${href}">甲</a></body></html>`;
  return /href="([^"]*)"/u.exec(await (await answer(path, page)).text())?.[1];
};

test.each([
  ['/', '/about/', 'about/index.html'],
  ['/a/b/', '/about/', '../../about/index.html'],
  ['/a/index.html', '/a/b/', '../a/b/index.html'],
  ['/a/b', '/about/', '../about/index.html'],
])('on the page at %s the link %s becomes %s', async (path, href, relative) => {
  expect(await linkAt(path, href)).toBe(relative);
});

test.each(['/@vite/client', '/src/styles/site.css', '/node_modules/a/b.js'])(
  'the link %s, which Vite has put in, stays',
  async (href) => {
    expect(await linkAt('/a/b/', href)).toBe(href);
  },
);

test('status and headers of the page stay', async () => {
  const response = await answer('/a/', '<!doctype html><html><body></body></html>');
  expect([response.status, response.headers.get('content-type')]).toEqual([
    404,
    HTML['content-type'],
  ]);
});

test('what is no page stays as it is', async () => {
  const script = 'const page = \'<a href="/about/">\';';
  const response = await answer('/a.js', script, { 'content-type': 'text/javascript' });
  expect(await response.text()).toBe(script);
});
