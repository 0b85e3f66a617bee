/** The search page: reads the request from the box and the address, and shows the results. */
import { CharacterLookup } from '#search/index/characterLookup.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import { LONGEST_QUERY, parseExpression } from '#search/match/expression.ts';
import { button } from '../platform/dom.ts';
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { fetchTool, runScriptAt } from '../platform/lazyScript.ts';
import { DEFAULT_TIMEOUT, cancelLoading } from '../platform/timeout.ts';
import { startCopySetting } from '../reading/copySetting.ts';
import { afterResults } from './afterResults.ts';
import { answerRequest } from './answer.ts';
import { SEARCHING, drawResults } from './drawResults.ts';
import { explain } from './errorMessages.ts';
import { updateAddress } from './history.ts';
import { startResultKeys } from './keys.ts';
import { canReadIndex } from './library/canReadIndex.ts';
import { fetchPayload } from './library/fetchPayload.ts';
import { FullTextLibrary } from './library/fullTextLibrary.ts';
import { BUNDLE_CHUNKS } from './library/indexFiles.ts';
import type { SearchClient, SearchLibrary } from './library/library.ts';
import { openSearchClient } from './library/searchClient.ts';
import type { checkQuotation } from './quotation/quotationCheck.ts';
import { readRequest } from './request.ts';
import type { SearchRequest } from './request.ts';
import { saveScrollOnClick } from './scrollPosition.ts';
import type { SearchContext, ShownAnswer } from './searchContext.ts';
import { startSlowNotice } from './slowNotice.ts';
import { turnsInOrder } from './turns.ts';
import { searchViewOf } from './view.ts';
import type { SearchView } from './view.ts';

/** Milliseconds without a key after which the query typed so far is searched. */
const DEBOUNCE = 150;
/** The number of hits to look for before showing any. */
const FIRST_HITS = 10;

/** Starts the search page. */
export function startSearchPage(): void {
  const root = document.querySelector<HTMLElement>('search-page');
  if (root) new SearchPage(root).start();
}

class SearchPage implements SearchContext {
  readonly view: SearchView;
  readonly client: SearchClient;
  request = readRequest('');
  addHistoryEntry = false;
  entered = false;
  private readonly root: HTMLElement;
  private readonly fullText: FullTextLibrary;
  private readonly nextTurn = turnsInOrder();
  private stopSlowNotice = () => {};
  private timer = 0;
  private isComposing = false;
  /** Whether the present history entry is of a query still being typed. */
  private isTyping = false;

  constructor(root: HTMLElement) {
    this.root = root;
    this.view = searchViewOf(root);
    this.client = openSearchClient(manifestIn(root), {
      payload: isOpenedFromDisk() ? runScriptAt : fetchPayload,
      largeLibrary: () => fetchTool('search-index', DEFAULT_TIMEOUT),
    });
    const { bundle } = this.client.manifest;
    this.fullText = new FullTextLibrary(
      this.client,
      bundle && canReadIndex() ? new CharacterLookup(async () => bundle, BUNDLE_CHUNKS) : undefined,
    );
  }

  /** Answers the request in the address, and each that follows. */
  start(): void {
    const { root, view } = this;
    root.dataset['ready'] = '';
    this.listenToInput();
    view.literal.addEventListener('change', () =>
      this.ask({ literal: view.literal.checked ? '1' : '' }),
    );
    addEventListener('popstate', () => this.restore());
    root.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target as HTMLElement;
      if (form.contains(view.input)) this.submit();
      else void this.checkQuotation();
    });
    // The field fetches the script of the check ahead; the check itself reports a failure.
    root
      .querySelector('textarea')
      ?.addEventListener('focus', () => void loadQuotationCheck().catch(() => {}));
    startResultKeys(view.input, view.slot('results'), () => this.ask(newQuery('')));
    saveScrollOnClick();
    startCopySetting('copying');
    this.restore();
  }

  async library(): Promise<SearchLibrary> {
    return this.client.manifest.form === 'scan' ? this.fullText : this.client.largeLibrary();
  }

  ask(change: Partial<SearchRequest>, addHistoryEntry = true, entered = false): Promise<void> {
    clearTimeout(this.timer);
    this.isTyping = false;
    this.addHistoryEntry = this.addHistoryEntry || addHistoryEntry;
    this.entered = entered;
    this.request = { ...this.request, ...change };
    const { q } = this.request;
    // Setting even the same value would end a composition.
    if (this.view.input.value !== q) this.view.input.value = q;
    return this.search();
  }

  async search(enough = FIRST_HITS): Promise<void> {
    if (this.request.q.trim() === '') {
      this.view.open();
      this.stop('');
      if (/q=./u.test(location.search)) updateAddress(this);
      return;
    }
    const isCurrent = this.beginTurn();
    this.view.open('find');
    // Only more hits for the same query leave the results shown in place until they are found.
    if (enough === FIRST_HITS) this.view.endDrawing();
    let answer: ShownAnswer;
    try {
      answer = await this.answer(enough);
    } catch (error) {
      if (isCurrent()) this.showFailure(error, enough);
      return;
    }
    if (!isCurrent()) return;
    this.stopSlowNotice();
    this.view.clear();
    await afterResults(this, answer, drawResults(this, answer), isCurrent);
  }

  private listenToInput(): void {
    const { input } = this.view;
    input.addEventListener('focus', () => this.client.prefetch());
    input.addEventListener('input', () => this.searchWhenTypingPauses());
    input.addEventListener('compositionstart', () => {
      this.isComposing = true;
      clearTimeout(this.timer);
    });
    input.addEventListener('compositionend', () => {
      this.isComposing = false;
      this.searchWhenTypingPauses();
    });
  }

  private searchWhenTypingPauses(): void {
    clearTimeout(this.timer);
    if (this.isComposing) return;
    this.timer = window.setTimeout(() => {
      const q = this.view.input.value;
      if (q === this.request.q) return;
      // The request before becomes reachable by the back button; a query being typed is one entry.
      void this.ask(newQuery(q), !this.isTyping && this.request.q !== '');
      this.isTyping = true;
    }, DEBOUNCE);
  }

  private submit(): void {
    const { input } = this.view;
    const q = input.value;
    // On a phone, focus would keep the keyboard over the results.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    void this.ask(q === this.request.q ? {} : newQuery(q), true, true);
  }

  /** Shows the request in the address. */
  private restore(): void {
    this.isTyping = this.entered = this.addHistoryEntry = false;
    this.request = readRequest(location.search);
    this.view.input.value = this.request.q;
    this.view.literal.checked = this.request.literal !== '';
    void this.search();
    // The headings of the doors are links within the page, which come here too.
    if (location.hash === '#check') this.view.openCheck();
  }

  private async answer(enough: number): Promise<ShownAnswer> {
    const { q, literal } = this.request;
    if (q.length > LONGEST_QUERY) throw new Error('long');
    return answerRequest(this, await this.library(), parseExpression(q, literal !== ''), enough);
  }

  private showFailure(error: unknown, enough: number): void {
    const { length } = this.request.q;
    const isTooLong = length > LONGEST_QUERY;
    this.stopSlowNotice();
    updateAddress(this);
    // The results shown remain correct when more of them cannot be loaded.
    if (enough === FIRST_HITS) this.view.clear();
    this.view.say(isTooLong ? tooLong(length) : explain(error));
    if (!isTooLong) this.view.put('actions', [button('重试', () => this.search(enough))]);
  }

  private async checkQuotation(): Promise<void> {
    this.view.open('check');
    try {
      const [run, library] = await Promise.all([loadQuotationCheck(), this.library()]);
      await run(this.root, library);
    } catch (error) {
      this.view.checkStatus.textContent = explain(error);
    }
  }

  private stop(status: string): void {
    this.beginTurn();
    this.stopSlowNotice();
    this.view.clear();
    this.view.say(status);
  }

  /** Begins a turn, which ends the one before and its slow notice. Returns a function that tells whether it lasts. */
  private beginTurn(): () => boolean {
    this.stopSlowNotice();
    this.stopSlowNotice = startSlowNotice(
      () => this.view.say(SEARCHING),
      () => this.view.put('actions', [button('取消', () => this.cancel())]),
    );
    return this.nextTurn();
  }

  private cancel(): void {
    cancelLoading();
    this.stop('已取消。');
  }
}

/** Loads the script of the quotation check, once. @throws Error when it does not arrive */
async function loadQuotationCheck(): Promise<typeof checkQuotation> {
  return (await fetchTool('quotation', DEFAULT_TIMEOUT)) as typeof checkQuotation;
}

function manifestIn({ dataset }: HTMLElement): SearchManifest {
  const { index } = dataset;
  if (!index) throw new Error('the search page names no index');
  return JSON.parse(index);
}

/** Returns the change to another query, which drops the filters of the one before. */
function newQuery(q: string): Partial<SearchRequest> {
  return { q, document: '', part: '', layer: '' };
}

function tooLong(length: number): string {
  return `查询太长：共 ${length} 字，最多 ${LONGEST_QUERY} 字；整段请用“核对引文”。`;
}
