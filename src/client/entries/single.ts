/** The single-file edition: searches the text that stands in the page, exactly as the site does. */
import type { Entry, Voice } from '#search/match/block.ts';
import { parted } from '#search/match/highlight.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import { LONGEST_QUERY, parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { runsOf } from '#search/match/textRun.ts';
import { layersIn } from '#search/match/speakers.ts';

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
    title: ['', ''],
    part: null,
    partName: '',
    section: '',
    sectionName: '',
    n: 0,
    locator: about('locator'),
    text: passage.textContent ?? '',
    voices: [...passage.childNodes].reduce(addVoice, [] as Voice[]),
  };
}

/** What stands in an element of its own is not the document's own words. */
function addVoice(voices: Voice[], node: ChildNode): Voice[] {
  const from = voices[voices.length - 1]?.to ?? 0;
  const [layer, place] = node instanceof Element ? ['said', 'layer'] : ['own', 'own'];
  const layerName = node.parentElement?.closest(`[data-${place}]`)?.getAttribute(`data-${place}`);
  const to = from + (node.textContent ?? '').length;
  return [...voices, { layer, layerName: layerName ?? '', mode: '', from, to }];
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
  entries.forEach((entry, index) => {
    const { order, locator, text } = entry;
    const layers = [...layersIn(entry, marks[index] ?? []).values()];
    const link = document.createElement('a');
    link.href = `#p${order}`;
    link.textContent = `${locator}，${layers.join('、')}`;
    const words = document.createElement('p');
    words.append(...parted(text, marks[index] ?? [], createMark));
    item.append(link, words);
  });
  return item;
}

function createMark(words: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = words;
  return mark;
}

// Pages keep what was typed when one comes back to them.
search();
// What is still being composed is not yet asked.
input?.addEventListener('input', (event) => (event as InputEvent).isComposing || search());
input?.addEventListener('compositionend', search);
input?.form?.addEventListener('submit', (event) => event.preventDefault());
