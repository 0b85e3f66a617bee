import { entries, substringsOf } from '../search/notice.ts';
import { Naive, bare } from '../search/naive.ts';
import { expect, test } from './fixtures.ts';

/** All of the notice, 1 to 12 characters, punctuation kept and dropped, asked one by one of the page itself. */
const raw = entries.map(({ text }) => text).join('');
const queries = substringsOf([raw, bare(raw)], 12);
const naive = new Naive(entries);
const address = entries.map(({ document, section, n }) => `${document}/${section}/#p${n}`);
const SHARES = 8;

for (let share = 0; share < SHARES; share += 1) {
  test(`every substring is found, marked, and never missed: share ${share + 1} of ${SHARES}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.goto('search/index.html');
    const cases = queries
      .filter((_, index) => index % SHARES === share)
      .map((query) => [query, bare(query), naive.find(query).map(named).sort().join(' ')] as const);
    const wrong = await page.evaluate(ask, cases);
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(5000);
  });
}

/** A stretch of passages by the addresses of its first and last. */
function named(stretch: string): string {
  const [from, to] = stretch.split('-').map(Number);
  return `${address[from ?? 0]}-${address[to ?? 0]}`;
}

/** Runs in the page: types each query, submits it, reads the list that a reader would see. */
async function ask(cases: (readonly [string, string, string])[]): Promise<string[]> {
  // Sixty thousand entries in the history are more than a browser allows.
  history.pushState = () => {};
  const search = document.querySelector<HTMLElement>('search-page');
  const form = search?.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const list = search?.querySelector('.results');
  if (!search || !form || !input || !list) throw new Error('not the search page');
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const place = (link: HTMLAnchorElement) =>
    link.href.replace(/^.*\/(?=wujin-18\/)/u, '').replace(/index\.html[^#]*/u, '');
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const wrong: string[] = [];
  for (const [query, folded, expected] of cases) {
    delete search.dataset['answered'];
    input.value = query;
    form.requestSubmit();
    while (search.dataset['answered'] === undefined) await turn();
    const items = [...list.children];
    const found = items.map((item) => {
      const links = [...item.querySelectorAll('a')].map(place);
      return `${links[0]}-${links[links.length - 1]}`;
    });
    if (found.sort().join(' ') !== expected) wrong.push(`found: ${query}`);
    const single = folded !== '' && !/\s/u.test(query.trim());
    const marked = items.every((item) => {
      const marks = fold(
        [...item.querySelectorAll('mark')].map((mark) => mark.textContent).join(''),
      );
      return marks !== '' && marks.length % folded.length === 0
        ? marks === folded.repeat(marks.length / folded.length)
        : marks.includes(folded);
    });
    if (single && !marked) wrong.push(`marked: ${query}`);
  }
  return wrong;
}
