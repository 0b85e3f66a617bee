/** `<search-page>`: reads what is asked from the box and the address, shows what is found. */
import type { Card } from '#search/card.ts';
import { keep } from '#search/keep.ts';
import { LONGEST_QUERY, parseQuery } from '#search/query.ts';
import { rank } from '#search/rank.ts';
import { startNews } from './news.ts';
import { Catalogue } from './search/catalogue.ts';
import type { Answered, Desk, More } from './search/desk.ts';
import { button } from './search/element.ts';
import { explain } from './search/failure.ts';
import { runScript } from './search/file.ts';
import { startKeys } from './search/keys.ts';
import { readRequest, remember } from './search/request.ts';
import type { Request } from './search/request.ts';
import { View } from './search/view.ts';
import { waiting } from './search/waiting.ts';
import { summary } from './search/words.ts';

const DEBOUNCE = 150;
/** Hits to look for before showing any. */
const ENOUGH = 10;
/** Another query is not asked under the filters of the one before. */
const UNNARROWED = { document: '', part: '', layer: '' };

class SearchPage extends HTMLElement implements Desk {
  view!: View;
  catalogue!: Catalogue;
  request = readRequest('');
  private readonly scripts = new Map<string, Promise<More>>();
  private target: string | null = null;
  private turn = 0;
  private timer = 0;
  /** Whether the present entry of the history is of words still being typed. */
  private typing = false;

  connectedCallback(): void {
    const card = this.dataset['index'];
    if (!card) return;
    this.catalogue = new Catalogue(JSON.parse(card) as Card, this.script(1));
    this.view = new View(this);
    this.dataset['ready'] = '';
    this.listen();
    this.restore();
  }

  private listen(): void {
    const { input, literal, form } = this.view;
    input.addEventListener('focus', () => this.catalogue.warm());
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.soon();
    });
    input.addEventListener('compositionend', () => this.soon());
    literal.addEventListener('change', () => this.ask({ literal: literal.checked ? '1' : '' }));
    window.addEventListener('popstate', () => this.restore());
    // Opening the quotation check is the moment to fetch what it needs; its form must not wait to be ours.
    this.addEventListener('toggle', () => this.more().catch(() => {}), true);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void (event.target === form ? this.submit() : this.check());
    });
    startKeys(input, this.view.slot('results'), () => void this.ask({ q: '', ...UNNARROWED }));
  }

  /** What the address asks for becomes what the page shows. */
  private restore(): void {
    const { input, literal } = this.view;
    this.typing = false;
    this.request = readRequest(location.search);
    input.value = this.request.q;
    literal.checked = this.request.literal !== '';
    void this.search();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const q = this.view.input.value;
      if (q === this.request.q) return;
      // What was asked before stays behind the back button; what is being typed is one entry.
      void this.ask({ q, ...UNNARROWED }, !this.typing && this.request.q !== '');
      this.typing = true;
    }, DEBOUNCE);
  }

  private async submit(): Promise<void> {
    const q = this.view.input.value;
    await this.ask(q === this.request.q ? {} : { q, ...UNNARROWED });
    if (this.target) location.href = this.target;
  }

  ask(change: Partial<Request>, anew = true): Promise<void> {
    clearTimeout(this.timer);
    this.typing = false;
    this.request = { ...this.request, ...change };
    this.view.input.value = this.request.q;
    remember(this.request, anew);
    return this.search();
  }

  async search(enough = ENOUGH): Promise<void> {
    const { q, literal, document: only, part, layer } = this.request;
    this.target = null;
    if (q.length > LONGEST_QUERY) return this.stop(tooLong(q));
    const query = parseQuery(q, literal !== '');
    if (query.raw === '') return this.stop('');
    this.turn += 1;
    const mine = this.turn;
    const current = () => mine === this.turn;
    const done = waiting(
      () => this.view.say('正在查找…'),
      () => this.view.put('actions', [button('取消', () => this.stop('已取消。'))]),
    );
    try {
      const found = await this.catalogue.find(query, enough, only);
      const { hits } = found;
      const answered =
        hits.length > 0 && only + part + layer === ''
          ? { ...found, shown: hits, marked: query.raw, reading: '' }
          : await (await this.more()).answer(query, found, enough);
      done();
      if (!current()) return;
      this.view.clear();
      this.show(answered);
      // Results are results without what stands around them.
      const surrounded = this.more().then((more) => more.surround(answered, current));
      const target = await surrounded.catch(() => null);
      if (current()) this.target = target;
    } catch (error) {
      if (!current()) return;
      this.stop(explain(error));
      this.view.put('actions', [button('重试', () => this.search(enough))]);
    } finally {
      done();
    }
  }

  show(answered: Answered): void {
    const { q, literal, order } = this.request;
    this.view.draw(rank(answered.shown, order), answered.marked, literal);
    if (answered.hits.length > 0) this.view.say(summary(answered));
    this.dataset['answered'] = q;
  }

  stop(said: string): void {
    this.turn += 1;
    this.view.clear();
    this.view.say(said);
  }

  private async check(): Promise<void> {
    const status = this.querySelector('details [role=status]');
    try {
      await (await this.more()).check();
    } catch (error) {
      if (status) status.textContent = explain(error);
    }
  }

  /** All of search that a first answer does without, in a script of its own. */
  private more(): Promise<More> {
    return keep(this.scripts, 'more', async () => {
      const attach = (await runScript(this.script(0))) as (desk: Desk) => More;
      return attach(this);
    });
  }

  /** The address of one of the scripts that wait in the template, relative to this page as every one is. */
  private script(index: number): string {
    const script = this.querySelector('template')?.content.children[index];
    return new URL(script?.getAttribute('src') ?? '', location.href).href;
  }
}

function tooLong({ length }: string): string {
  return `查询太长：共 ${length} 字，最多 ${LONGEST_QUERY} 字；整段请用“核对引文”。`;
}

startNews();
customElements.define('search-page', SearchPage);
