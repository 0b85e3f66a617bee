import { passages } from '../../search/notice.ts';
import { naive } from './sought.ts';

const addresses = passages.map(({ document, section, n }) => `${document}/${section}/#p${n}`);

/**
 * A query as typed, whether its marks are compared, and the expected hits: each by the addresses of its first
 * and last passage, and if marks are compared by the marked text of each passage.
 */
export type SearchCase = readonly [query: string, marked: boolean, expected: string];

/** Runs in the page: types each query, submits it, compares the results. Returns the failed cases. */
export async function searchAll(cases: readonly SearchCase[]): Promise<string[]> {
  // A browser allows fewer history entries than there are cases.
  history.pushState = () => {};
  // A query that names a place would lead there.
  navigation.addEventListener('navigate', (event) => {
    if (!event.destination.sameDocument) event.preventDefault();
  });
  // Only the content of the list is compared; laying it out each time would take most of the time.
  document.documentElement.style.display = 'none';
  const search = document.querySelector<HTMLElement>('search-page');
  const form = search?.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const list = search?.querySelector('[data-slot=results]');
  if (!search || !form || !input || !list) throw new Error('not the search page');
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const root = new URL('..', location.href).href;
  const place = (link: HTMLAnchorElement) =>
    (link.getAttribute('href') ?? '').replace(root, '').replace(/index\.html[^#]*/u, '');
  const marksIn = (item: Element) =>
    [...item.querySelectorAll('blockquote')]
      .map((text) => [...text.querySelectorAll('mark')].map((mark) => mark.textContent).join('|'))
      .join('/');
  const wrong: string[] = [];
  for (const [query, marked, expected] of cases) {
    delete search.dataset['answered'];
    input.value = query;
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    while (search.dataset['answered'] === undefined) await turn();
    const found = [...list.children].map((item) => {
      const links = [...item.querySelectorAll('a')].map(place);
      const stretch = `${links[0]}-${links[links.length - 1]}`;
      return marked ? `${stretch}:${marksIn(item)}` : stretch;
    });
    if (found.sort().join('\n') !== expected) wrong.push(`${query}: ${found.join('; ')}`);
  }
  return wrong;
}

/** Makes the case of a query that must find the same as `own`, its spelling in the text; several words: no marks. */
export function searchCase(query: string, own = query): SearchCase {
  const marked = !/\s/u.test(query.trim());
  const found = marked ? naive.marked(own) : naive.find(own);
  const expected = found.map((one) => {
    const [, from = '', to = '', marks = ''] = /^(\d+)-(\d+)(.*)$/su.exec(one) ?? [];
    return `${addresses[Number(from)]}-${addresses[Number(to)]}${marks}`;
  });
  return [query, marked, expected.sort().join('\n')];
}
