/** The search page: reads what is asked from the box and the address, shows what is found. */
import type { Card } from '#search/index/manifest.ts';
import { keep } from '#search/index/memo.ts';
import { LONGEST_QUERY, parseQuery } from '#search/match/query.ts';
import type { Query } from '#search/match/query.ts';
import { byRelevance } from '#search/match/rank.ts';
import { onDisk } from '../platform/fileUrl.ts';
import { giveUp } from '../platform/timeout.ts';
import { run, waitingIn } from '../platform/lazyScript.ts';
import { openCatalogue } from '../search/library/searchClient.ts';
import type { Finding } from '../search/library/library.ts';
import type { Answered, Desk, More } from '../search/page.ts';
import { button } from '../platform/dom.ts';
import { fetchParcel } from '../search/library/fetchPayload.ts';
import { startKeys } from '../search/keys.ts';
import { readRequest } from '../search/request.ts';
import type { Request } from '../search/request.ts';
import { marking } from '../search/results.ts';
import { viewOf } from '../search/view.ts';
import { waiting } from '../search/slowNotice.ts';
import { counted } from '../search/resultCount.ts';

const DEBOUNCE = 150;
/** Hits to look for before showing any. */
const ENOUGH = 10;
const LOOKING = '正在查找…';
/** All there is to say where not even the words for it came. */
const CUT_OFF = '文件没有取到。';

const root = document.querySelector('search-page') as HTMLElement;
/** The scripts that wait: the rest of search, and the one for large libraries. */
const template = root.querySelector('template') as HTMLTemplateElement;
const view = viewOf(root);
const { input, literal } = view;
const catalogue = openCatalogue(JSON.parse(root.dataset['index'] ?? '') as Card, {
  parcel: onDisk() ? async (path) => (await more()).read(path) : fetchParcel,
  archive: () => run(waitingIn(template, 1)),
});
const scripts = new Map<string, Promise<More>>();
const desk: Desk = {
  view,
  catalogue,
  request: readRequest(''),
  anew: false,
  entered: false,
  ask,
  search,
  show,
  stop,
};
let turn = 0;
let settle = () => {};
let timer = 0;
let composing = false;
/** Whether the present entry of the history is of words still being typed. */
let typing = false;

root.dataset['ready'] = '';
input.addEventListener('focus', catalogue.warm);
input.addEventListener('input', soon);
input.addEventListener('compositionstart', () => {
  composing = true;
  clearTimeout(timer);
});
input.addEventListener('compositionend', () => {
  composing = false;
  soon();
});
literal.addEventListener('change', () => ask({ literal: literal.checked ? '1' : '' }));
addEventListener('popstate', restore);
// The form of the quotation check is ours from the first, though what checks is in the second script.
root.addEventListener('submit', (event) => {
  event.preventDefault();
  if ((event.target as Element).contains(input)) return submit();
  more().then(
    (all) => all.check(),
    () => view.say(CUT_OFF),
  );
});
startKeys(input, view.slot('results'), () => ask(instead('')));
restore();

/** What the address asks for becomes what the page shows. */
function restore(): void {
  typing = desk.entered = desk.anew = false;
  desk.request = readRequest(location.search);
  input.value = desk.request.q;
  literal.checked = desk.request.literal !== '';
  void search();
}

/** Another query is not asked under the filters of the one before. */
function instead(q: string): Partial<Request> {
  return { q, document: '', part: '', layer: '' };
}

function soon(): void {
  clearTimeout(timer);
  if (composing) return;
  timer = window.setTimeout(() => {
    const q = input.value;
    if (q === desk.request.q) return;
    // What was asked before stays behind the back button; what is being typed is one entry.
    void ask(instead(q), !typing && desk.request.q !== '');
    typing = true;
  }, DEBOUNCE);
}

function submit(): void {
  const q = input.value;
  // The keyboard of a phone would stay over the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur();
  void ask(q === desk.request.q ? {} : instead(q), true, true);
}

function ask(change: Partial<Request>, anew = true, entered = false): Promise<void> {
  clearTimeout(timer);
  typing = false;
  desk.anew = desk.anew || anew;
  desk.entered = entered;
  desk.request = { ...desk.request, ...change };
  // Even the same words, written anew, would end a composition.
  if (input.value !== desk.request.q) input.value = desk.request.q;
  return search();
}

async function search(enough = ENOUGH): Promise<void> {
  if (desk.request.q.trim() === '') {
    stop('');
    if (/q=./u.test(location.search)) await then((all) => all.remember());
    return;
  }
  const current = begin();
  try {
    const answered = await answer(enough);
    if (!current()) return;
    settle();
    view.clear();
    show(answered);
    await then((all) => all.surround(answered, current));
  } catch (error) {
    if (!current()) return;
    let said = CUT_OFF;
    await then((all) => {
      said = all.explain(error);
    });
    if (!current()) return;
    settle();
    // What is shown stays right where more of it cannot be had.
    if (enough === ENOUGH) view.clear();
    view.say(said);
    if (desk.request.q.length <= LONGEST_QUERY)
      view.put('actions', [button('重试', () => search(enough))]);
  }
}

/** Of one word, wherever it stands, the answer is given here; all else takes more. */
async function answer(enough: number): Promise<Answered> {
  const { q, literal: exactly } = desk.request;
  if (q.length > LONGEST_QUERY) throw new Error('long');
  const query = parseQuery(q, exactly !== '');
  const plain = Object.values(desk.request).join('') === q;
  let failed: unknown;
  if (plain && !query.literal && query.words.length === 1) {
    try {
      const found = await catalogue.find(query, enough);
      if (found.hits.length > 0) return toAnswer(found, query);
    } catch (error) {
      failed = error;
    }
  }
  return (await more()).answer(query, enough, failed);
}

function toAnswer(found: Finding, { raw }: Query): Answered {
  const { hits, complete } = found;
  const marked = marking(raw);
  return {
    ...found,
    shown: [...hits].sort(byRelevance),
    query: () => marked,
    said: counted(hits.length, complete),
  };
}

function show(answered: Answered): void {
  view.draw(answered.shown, answered.query);
  view.say(answered.said || LOOKING);
  root.dataset['answered'] = desk.request.q;
}

function stop(said: string): void {
  begin();
  settle();
  view.clear();
  view.say(said);
}

/** Begins a turn, which ends the one before and its clock; the function returned tells how long it lasts. */
function begin(): () => boolean {
  settle();
  settle = waiting(
    () => view.say(LOOKING),
    () => view.put('actions', [button('取消', cancel)]),
  );
  turn += 1;
  const mine = turn;
  return () => mine === turn;
}

function cancel(): void {
  giveUp();
  stop('已取消。');
}

/** Results are results without what follows them. */
async function then(act: (all: More) => unknown): Promise<void> {
  await more()
    .then(act)
    .catch(() => {});
}

/** All of search that a first answer does without, in a script of its own. */
function more(): Promise<More> {
  return keep(scripts, 'more', async () => {
    const attach = (await run(waitingIn(template))) as (desk: Desk) => More;
    return attach(desk);
  });
}
