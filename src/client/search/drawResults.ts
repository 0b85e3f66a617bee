import { yieldToMain } from '#search/index/yieldToMain.ts';
import { button } from '../platform/dom.ts';
import { resultItem } from './resultItem.ts';
import type { SearchContext, ShownAnswer } from './searchContext.ts';
import type { SearchView } from './view.ts';

/** The number of results drawn at a time, and of those among them that are laid out together. */
const PAGE_SIZE = 200;
const LAID_OUT_TOGETHER = 5;
/** The status while a search lasts. */
export const SEARCHING = '正在查找…';

/**
 * Shows an answer's status and the first page of its results in place of those before; the page is marked as having
 * answered once all of them are drawn. Another drawing ends this one.
 */
export async function drawResults(
  { view, request }: SearchContext,
  answer: ShownAnswer,
): Promise<void> {
  const isCurrent = view.beginDrawing();
  view.put('results', []);
  view.say(answer.status || SEARCHING);
  await drawPage(view, answer, isCurrent);
  if (isCurrent()) view.markAnswered(request.q);
}

/** Draws the next page of results, slice by slice, then a button that draws one more. */
async function drawPage(
  view: SearchView,
  answer: ShownAnswer,
  isCurrent: () => boolean,
): Promise<void> {
  const { shownHits, markQuery } = answer;
  const list = view.slot('results');
  const drawn = list.children.length;
  const yieldIfDue = yieldToMain();
  list.hidden = shownHits.length === 0;
  view.put('rest', []);
  for (const [index, hit] of shownHits.slice(drawn, drawn + PAGE_SIZE).entries()) {
    list.append(resultItem(hit, markQuery(hit), view.say));
    if ((index + 1) % LAID_OUT_TOGETHER !== 0) continue;
    // Layout takes longer than all else, so it must be done where its time is counted.
    list.getBoundingClientRect();
    await yieldIfDue();
    if (!isCurrent()) return;
  }
  offerRest(view, answer, isCurrent);
}

/** Offers to draw the next page of results, if there is one. */
function offerRest(view: SearchView, answer: ShownAnswer, isCurrent: () => boolean): void {
  const list = view.slot('results');
  const drawn = list.children.length;
  const left = answer.shownHits.length - drawn;
  const drawMore = () => {
    void drawPage(view, answer, isCurrent);
    // The button moves down; the focus goes to the first new result.
    list.children[drawn]?.querySelector('a')?.focus();
  };
  const label = `再列 ${Math.min(left, PAGE_SIZE)} 条`;
  const offer = button(left > PAGE_SIZE ? `${label}（还有 ${left} 条）` : label, drawMore);
  view.put('rest', left > 0 ? [offer] : []);
}
