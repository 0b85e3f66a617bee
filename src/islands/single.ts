/** The single-file edition: searches the text that stands in the page, exactly as the site does. */
import type { Entry } from '#search/entry.ts';
import { pieces } from '#search/highlight.ts';
import { matchRun } from '#search/match.ts';
import type { Hit } from '#search/match.ts';
import { LONGEST_QUERY, parseQuery } from '#search/query.ts';
import { rank } from '#search/rank.ts';
import { runsOf } from '#search/run.ts';

/** Results drawn at a time; more are asked for. */
const PAGE = 100;

const input = document.querySelector<HTMLInputElement>('input');
const list = document.querySelector('.results');
const status = document.querySelector('[role=status]');
const runs = runsOf([...document.querySelectorAll<HTMLElement>('.passage')].map(readEntry));

/** What matching and ranking need to know of a passage. */
function readEntry(passage: HTMLElement, order: number): Entry {
  const about = (name: string) => passage.getAttribute(`data-${name}`) ?? '';
  return {
    order,
    document: '',
    documentName: '',
    part: null,
    partName: '',
    section: '',
    sectionName: '',
    n: 0,
    locator: about('locator'),
    layer: '',
    layerName: about('layer'),
    mode: '',
    text: passage.textContent ?? '',
  };
}

function search(): void {
  const query = parseQuery(input?.value ?? '');
  const tooLong = query.raw.length > LONGEST_QUERY;
  const hits = tooLong
    ? []
    : rank(
        runs.flatMap((run) => matchRun(run, query)),
        'relevance',
      );
  if (!list || !status) return;
  list.textContent = '';
  draw(hits);
  if (query.raw === '') status.textContent = '';
  else if (tooLong) status.textContent = `最多搜索 ${LONGEST_QUERY} 字。`;
  else if (hits.length > 0) status.textContent = `找到 ${hits.length} 处。`;
  else status.textContent = '全文中没有这几个字。';
}

/** Draws the next results, and a button for those that are left. */
function draw(hits: readonly Hit[]): void {
  list?.append(...hits.slice(0, PAGE).map(toItem));
  const rest = hits.slice(PAGE);
  if (rest.length === 0) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = `再列 ${Math.min(rest.length, PAGE)} 处（还有 ${rest.length} 处）`;
  const item = document.createElement('li');
  item.append(more);
  more.addEventListener('click', () => {
    item.remove();
    draw(rest);
  });
  list?.append(item);
}

function toItem({ entries, marks }: Hit): HTMLElement {
  const item = document.createElement('li');
  entries.forEach(({ order, locator, layerName, text }, index) => {
    const link = document.createElement('a');
    link.href = `#p${order}`;
    link.textContent = `${locator}，${layerName}`;
    const words = document.createElement('p');
    for (const piece of pieces(text, marks[index] ?? [])) {
      const part = document.createElement(piece.marked ? 'mark' : 'span');
      part.textContent = piece.text;
      words.append(part);
    }
    item.append(link, words);
  });
  return item;
}

// Pages keep what was typed when one comes back to them.
search();
// What is still being composed is not yet asked.
input?.addEventListener('input', (event) => (event as InputEvent).isComposing || search());
input?.addEventListener('compositionend', search);
input?.form?.addEventListener('submit', (event) => event.preventDefault());
