/** The search of the single-file edition: searches the text of the page itself, exactly as the site does. */
import type { SearchPassage, LayerSpan } from '#search/match/block.ts';
import { splitAtRanges } from '#search/match/splitAtRanges.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import { LONGEST_QUERY, parseExpression } from '#search/match/expression.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import { rank } from '#search/match/rank.ts';
import { runsOf } from '#search/match/textRun.ts';
import { layersIn } from '#search/match/layerSpans.ts';

/** The number of results drawn at a time. */
const PAGE_SIZE = 100;

const input = document.querySelector<HTMLInputElement>('input');
const list = document.querySelector('.results');
const status = document.querySelector('[role=status]');
const runs = runsOf([...document.querySelectorAll<HTMLElement>('.passage')].map(readPassage));

/** Reads as much of a passage as matching and ranking need. */
function readPassage(passage: HTMLElement, order: number): SearchPassage {
  return {
    order,
    document: '',
    title: ['', ''],
    part: null,
    partName: '',
    section: '',
    sectionName: '',
    n: 0,
    locator: closestData(passage, 'locator'),
    text: passage.textContent ?? '',
    layerSpans: [...passage.childNodes].reduce(addLayerSpan, [] as LayerSpan[]),
  };
}

/**
 * Adds the layer of a node of a passage: an element holds the words of others, a text node the document's own. Line ends
 * hold none, and part no words of one layer.
 */
function addLayerSpan(spans: LayerSpan[], node: ChildNode): LayerSpan[] {
  if (node.textContent === '') return spans;
  const last = spans[spans.length - 1];
  const from = last?.to ?? 0;
  const said = node instanceof Element;
  const layerName = said ? closestData(node, 'layer') : closestData(node.parentElement, 'own');
  const layer = said ? layerName : 'own';
  const to = from + (node.textContent ?? '').length;
  if (last?.layer === layer) return [...spans.slice(0, -1), { ...last, to }];
  return [...spans, { layer, layerName, mode: '', from, to }];
}

function closestData(element: Element | null, name: string): string {
  const value = element?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);
  if (value === null || value === undefined) throw new Error(`no data-${name}`);
  return value;
}

function search(): void {
  const { raw, queries } = parseExpression(input?.value ?? '');
  const tooLong = raw.length > LONGEST_QUERY;
  const hits = tooLong
    ? []
    : rank(
        mergeHits(queries.flatMap((query) => runs.flatMap((run) => matchRun(run, query)))),
        'relevance',
      );
  if (!list || !status) return;
  list.textContent = '';
  draw(hits);
  if (raw === '') status.textContent = '';
  else if (tooLong) status.textContent = `最多查找 ${LONGEST_QUERY} 字。`;
  else if (hits.length > 0) status.textContent = `找到 ${hits.length} 处。`;
  else status.textContent = '全文中没有这几个字。';
}

/** Draws the next results, and a button that draws more of them. */
function draw(hits: readonly Hit[]): void {
  if (!list) return;
  list.append(...hits.slice(0, PAGE_SIZE).map(resultItem));
  const rest = hits.slice(PAGE_SIZE);
  if (rest.length === 0) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = `再列 ${Math.min(rest.length, PAGE_SIZE)} 处（还有 ${rest.length} 处）`;
  const item = document.createElement('li');
  item.append(more);
  more.addEventListener('click', () => {
    item.remove();
    draw(rest);
  });
  list.append(item);
}

function resultItem({ passages, marks }: Hit): HTMLElement {
  const item = document.createElement('li');
  passages.forEach((passage, index) => {
    const { order, locator, text } = passage;
    const layers = [...layersIn(passage, marks[index] ?? []).values()];
    const link = document.createElement('a');
    link.href = `#p${order}`;
    link.textContent = `${locator}，${layers.join('、')}`;
    const words = document.createElement('p');
    words.append(...splitAtRanges(text, marks[index] ?? [], createMark));
    item.append(link, words);
  });
  return item;
}

function createMark(words: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = words;
  return mark;
}

/** Starts the search box of the single-file edition. */
export function startSingleFileSearch(): void {
  // A browser restores the query when the reader comes back to the page.
  search();
  // A query is not searched while an input method still composes it.
  input?.addEventListener('input', (event) => (event as InputEvent).isComposing || search());
  input?.addEventListener('compositionend', search);
  input?.form?.addEventListener('submit', (event) => event.preventDefault());
}
