/** `<search-page>`: reads what is asked from the box and the address, shows what is found. */
import type { Card } from '#search/card.ts';
import { narrow } from '#search/facet.ts';
import { LONGEST_QUERY } from '#search/query.ts';
import { rank } from '#search/rank.ts';
import { answer } from './search/answer.ts';
import type { Answered } from './search/answer.ts';
import { Catalogue } from './search/catalogue.ts';
import { button } from './search/element.ts';
import { EXPLANATIONS, failureOf } from './search/failure.ts';
import { filtersOf } from './search/filters.ts';
import type { Jump } from './search/jump.ts';
import { startKeys } from './search/keys.ts';
import { readRequest, remember } from './search/request.ts';
import type { Request } from './search/request.ts';
import { suggestionsFor } from './search/suggestions.ts';
import { View } from './search/view.ts';
import { waiting } from './search/waiting.ts';
import { nothing, summary } from './search/words.ts';

const DEBOUNCE = 150;
/** Hits to look for before showing any. */
const ENOUGH = 10;

class SearchPage extends HTMLElement {
  private view!: View;
  private catalogue!: Catalogue;
  private request: Request = readRequest('');
  private target: string | null = null;
  private turn = 0;
  private timer = 0;
  /** Whether the present entry of the history is of words still being typed. */
  private typing = false;

  connectedCallback(): void {
    const card = this.dataset['index'];
    if (!card) return;
    const [more, index] = this.querySelector('template')?.content.children ?? [];
    const scripts = { more: addressIn(more), index: addressIn(index) };
    this.catalogue = new Catalogue(JSON.parse(card) as Card, scripts);
    this.view = new View(this);
    this.dataset['ready'] = '';
    this.listen();
    this.restore();
    const check = this.querySelector('details');
    // Opening it is the moment to fetch what it needs; the form must not wait for that to be ours.
    check?.addEventListener('toggle', () => void this.catalogue.more().catch(() => {}));
    check?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check(check);
    });
  }

  private listen(): void {
    const { input, literal, form, list } = this.view;
    input.addEventListener('focus', () => void this.catalogue.warm());
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.soon();
    });
    input.addEventListener('compositionend', () => this.soon());
    literal.addEventListener('change', () => void this.ask({ literal: literal.checked }, true));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    startKeys(input, list, () => this.type(''));
    window.addEventListener('popstate', () => this.restore());
  }

  /** What the address asks for becomes what the page shows. */
  private restore(): void {
    this.typing = false;
    this.request = readRequest(location.search);
    this.view.input.value = this.request.q;
    this.view.literal.checked = this.request.literal;
    void this.search();
  }

  private soon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const q = this.view.input.value;
      if (q === this.request.q) return;
      // What was asked before stays behind the back button; what is being typed is one entry.
      void this.ask({ q, choices: {} }, !this.typing && this.request.q !== '');
      this.typing = true;
    }, DEBOUNCE);
  }

  private type(q: string): void {
    this.view.input.value = q;
    void this.ask({ q, choices: {} }, true);
  }

  private async submit(): Promise<void> {
    const q = this.view.input.value;
    await this.ask(q === this.request.q ? {} : { q, choices: {} }, true);
    if (this.target) location.href = this.target;
  }

  private ask(change: Partial<Request>, anew: boolean): Promise<void> {
    window.clearTimeout(this.timer);
    this.typing = false;
    this.request = { ...this.request, ...change };
    remember(this.request, anew);
    return this.search();
  }

  /** @param enough hits to look for; with none, the whole text is read */
  private async search(enough = ENOUGH): Promise<void> {
    const { q, literal } = this.request;
    this.turn += 1;
    const mine = this.turn;
    const current = () => mine === this.turn;
    this.target = null;
    if (q.trim() === '') return this.stop('');
    if (q.length > LONGEST_QUERY) {
      const limit = `最多搜索 ${LONGEST_QUERY} 字；整段文字请用“核对引文”`;
      return this.stop(`查询太长：共 ${q.length} 字，${limit}。`);
    }
    const done = waiting(
      () => this.view.say('正在查找…'),
      () => this.view.put('actions', [button('取消', () => this.stop('已取消。'))]),
    );
    try {
      const answered = await answer(this.catalogue, q, literal, enough);
      done();
      if (!current()) return;
      this.view.clear();
      this.show(answered);
      const jump = await this.jump(q);
      if (!current()) return;
      this.target = jump?.target ?? null;
      this.view.put('jump', jump?.shown ?? []);
      if (answered.hits.length === 0 && !jump?.shown.length) await this.suggest(q, current);
    } catch (error) {
      if (!current()) return;
      this.stop(EXPLANATIONS[failureOf(error).reason]);
      this.view.put('actions', [button('重试', () => void this.search(enough))]);
    } finally {
      done();
    }
  }

  /** Not to find a place by name is no reason not to find words. */
  private async jump(q: string): Promise<Jump | null> {
    try {
      const places = await this.catalogue.places(q);
      return places && (await this.catalogue.more()).jumpFor(places, q);
    } catch {
      return null;
    }
  }

  /** Nothing is shown, and what is still under way will not be. */
  private stop(said: string): void {
    this.turn += 1;
    this.view.clear();
    this.view.say(said);
  }

  private show(answered: Answered): void {
    const { q, literal, order, choices } = this.request;
    const { hits, marked } = answered;
    const shown = rank(narrow(hits, choices), order);
    const change = (next: Partial<Request>) => {
      this.request = { ...this.request, ...next };
      remember(this.request, true);
      this.show(answered);
    };
    this.view.put('filters', hits.length > 0 ? filtersOf(hits, choices, order, change) : []);
    this.view.draw(shown, marked, literal);
    this.view.say(
      hits.length > 0 ? summary(answered, shown.length) : nothing(q, answered, this.catalogue.card),
    );
    this.dataset['answered'] = q;
    this.view.put('actions', this.furtherFrom(answered));
  }

  /** What is left to do: look on, or read all the text of a library too large to be read unasked. */
  private furtherFrom({ hits, complete, proven }: Answered): HTMLElement[] {
    if (!complete) {
      return [button('继续查找', () => void this.search(hits.length * 2 + ENOUGH))];
    }
    return hits.length > 0 || proven ? [] : [button('逐字查全文', () => void this.search(0))];
  }

  private async check(check: HTMLElement): Promise<void> {
    try {
      const { checkQuotation } = await this.catalogue.more();
      await checkQuotation(check, this.catalogue);
    } catch (error) {
      const status = check.querySelector('[role=status]');
      if (status) status.textContent = EXPLANATIONS[failureOf(error).reason];
    }
  }

  private async suggest(q: string, current: () => boolean): Promise<void> {
    const { hintsFor } = await this.catalogue.more();
    const hints = await hintsFor(this.catalogue, q).catch(() => []);
    if (current())
      this.view.put(
        'hints',
        suggestionsFor(q, hints, (hint) => this.type(hint)),
      );
  }
}

/** Relative to this page, as every address in a page is. */
function addressIn(script: Element | undefined): string {
  return new URL(script?.getAttribute('src') ?? '', location.href).href;
}

customElements.define('search-page', SearchPage);
