/** A query as typed, the folded text its marks must show (empty where not checked), and the stretches to find. */
export type Case = readonly [query: string, marked: string, expected: string];

/** Runs in the page: types each query, submits it, reads the list that a reader would see. */
export async function ask(cases: readonly Case[]): Promise<string[]> {
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
