import { HAN_NUMERALS } from '#edition/numeral.ts';
import { nextTask } from '#search/index/yieldToMain.ts';
import { isFromSiteForm, updateAddress } from './history.ts';
import { applyFilters } from './answer.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { byteSize } from '../platform/byteSize.ts';
import { button, element } from '../platform/dom.ts';
import { filtersOf } from './filters.ts';
import { readReference } from './reference/goToReference.ts';
import type { ReferenceLinks } from './reference/referenceLinks.ts';
import { explain } from './errorMessages.ts';
import type { SearchRequest } from './request.ts';
import { drawResults } from './drawResults.ts';
import { loadReadings } from './loadReadings.ts';
import { offerSynonyms } from './offerSynonyms.ts';
import { offerCollecting } from './offerCollecting.ts';
import { saveScroll, restoreScroll } from './scrollPosition.ts';
import { titleOf } from './documentTitle.ts';

const BETTER_ELSEWHERE = ' 更吻合的可能还在没有查到的地方。';
/** Milliseconds without a key after which the reader is taken to have finished typing. */
const TYPING_PAUSE = 800;
/** Matches a character of a number, without which a query has no other writing. */
const AMOUNT = new RegExp(`[\\d０-９○${HAN_NUMERALS}]`, 'u');

/**
 * Shows everything that follows an answer: its address, filters, references, hints, and confirmation if empty. The
 * scroll position waits for the results to be drawn.
 */
export async function afterResults(
  page: SearchContext,
  answer: ShownAnswer,
  drawn: Promise<void>,
  current: () => boolean,
): Promise<void> {
  if (!current()) return;
  const { view, request, entered } = page;
  const submitted = isFromSiteForm(request);
  updateAddress(page);
  await showControls(page, answer, current);
  await nextTask();
  if (!current()) return;
  void drawn.then(() => current() && restoreScroll());
  void offerSynonyms(page, current);
  const mayHaveAmount = request.literal === '' && AMOUNT.test(request.q);
  if (mayHaveAmount) void offer(page, 'offerWritings', current, answer);
  const reference = await findReference(page);
  if (!current()) return;
  view.put('jump', reference.links);
  // A form elsewhere led to this page of results; Back should return to that form's page.
  if (reference.target && submitted) location.replace(reference.target);
  else if (reference.target && entered) location.href = reference.target;
  else if (answer.status === '' && reference.status !== '') view.say(reference.status);
  else if (answer.status === '') await confirmWithHints(page, answer, current);
}

/** Offers other writings of the amounts in the query, or words like it; a failure offers none. */
async function offer(
  page: SearchContext,
  what: 'offerWritings' | 'showHints',
  current: () => boolean,
  answer: ShownAnswer,
): Promise<void> {
  // They are looked up in the index, so they wait until the reader has finished typing.
  if (page.client.manifest.form === 'index') await waitForTypingPause();
  if (!current()) return;
  await loadReadings()
    .then((readings) => readings[what](page, current, answer.status === ''))
    .catch(() => {});
}

/** Confirms an empty result and shows hints; the confirmation takes longest, so it starts first. */
async function confirmWithHints(
  page: SearchContext,
  answer: ShownAnswer,
  current: () => boolean,
): Promise<void> {
  const readings = await loadReadings().catch((error: unknown) => error as Error);
  if (!current()) return;
  if (readings instanceof Error) {
    page.view.say(explain(readings));
    page.view.put('actions', [button('重试', () => page.search())]);
    return;
  }
  const confirmation = readings.confirmAbsence(page, answer, current);
  if (page.request.document === '') await offer(page, 'showHints', current, answer);
  await confirmation;
}

async function showControls(
  page: SearchContext,
  answer: ShownAnswer,
  current: () => boolean,
): Promise<void> {
  const { view, client } = page;
  const { document } = page.request;
  const title = document === '' ? '' : await titleOf(client, document);
  if (!current()) return;
  showFilters(page, answer, document, title);
  if (answer.complete) return;
  // A failure leaves the count unknown, and asking for more hits will report it.
  const unreadBlocks = await answer.countUnread().catch(() => null);
  if (!current()) return;
  const { status } = await applyFilters(page, { ...answer, unreadBlocks });
  if (!current()) return;
  if (status !== '') view.say(status);
  offerMore(page, { ...answer, unreadBlocks });
}

/** Offers to look for more hits: for some, or for all of them with what this will fetch. */
function offerMore(page: SearchContext, answer: ShownAnswer): void {
  const { hits, better, unreadBlocks = null } = answer;
  const { bytes, blocks } = page.client.manifest;
  const cost = unreadBlocks === null ? bytes : (bytes / blocks) * unreadBlocks;
  const limit = unreadBlocks === null ? '至多' : '';
  const some = button('继续查找', () => page.search(hits.length * 2 + 10));
  const all = button(`查出全部（${limit}约 ${byteSize(cost)}）`, () => page.search(Infinity));
  const note = better ? [element('span', {}, [BETTER_ELSEWHERE])] : [];
  page.view.put('actions', [some, all, ...note]);
}

/** Shows the filters of an answer. @param within the document to which the search was confined, or '' */
function showFilters(
  page: SearchContext,
  answer: ShownAnswer,
  within: string,
  title: string,
): void {
  const { view, client } = page;
  const change = async (next: Partial<SearchRequest>) => {
    saveScroll();
    const partial = within !== '' || !answer.complete;
    // A partial answer from the index may lack hits of the document now chosen, so the index is searched again.
    if (next.document !== undefined && client.manifest.form === 'index' && partial)
      return void page.ask(next);
    page.request = { ...page.request, ...next };
    page.addHistoryEntry = true;
    updateAddress(page);
    const lasts = view.beginDrawing();
    const filtered = await applyFilters(page, answer);
    if (!lasts()) return;
    if (filtered.status === '') return void page.search();
    void drawResults(page, filtered);
    showFilters(page, filtered, within, title);
  };
  const controls = () => [...view.slot('filters').querySelectorAll('select')];
  const focused = controls().indexOf(document.activeElement as HTMLSelectElement);
  view.put('filters', filtersOf(answer, page.request, title, change));
  offerCollecting(page, answer);
  // The control in use is replaced and must keep the focus.
  controls()[focused]?.focus();
}

/** Reads the query as a reference; a failure counts as none, since the words can still be found. */
async function findReference({ client, request }: SearchContext): Promise<ReferenceLinks> {
  return readReference(client, request.q, request.document).catch(() => ({
    links: [],
    status: '',
    target: null,
  }));
}

function waitForTypingPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE));
}
