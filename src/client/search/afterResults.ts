import { hintsFor } from '#search/input/suggestions.ts';
import type { Source } from '#search/searchable.ts';
import { isSubmitted, remember } from './history.ts';
import { narrowed } from './answer.ts';
import type { Answered, Desk } from './page.ts';
import { button, element } from '../platform/dom.ts';
import { filtersOf } from './filters.ts';
import { jumpFor } from './goToReference.ts';
import type { Jump } from './goToReference.ts';
import { named } from './quoteQuery.ts';
import { prove } from './confirmAbsence.ts';
import type { Request } from './request.ts';
import { completeList } from './loadMore.ts';
import { noteScroll, restoreScroll } from './scrollPosition.ts';
import { titleOf } from './documentTitle.ts';

const BETTER = ' 更吻合的可能还在没有查到的地方。';
/** Milliseconds without a key after which the words are taken to be all. */
const REST = 800;

/** All that follows an answer: its address, what stands around the results, and the place to go on to. */
export async function surround(
  desk: Desk,
  source: () => Promise<Source>,
  answered: Answered,
  current: () => boolean,
): Promise<void> {
  if (!current()) return;
  const { view, request, entered } = desk;
  const submitted = isSubmitted(request);
  remember(desk);
  await putAround(desk, answered);
  if (!current()) return;
  restoreScroll();
  const jump = await placesNamed(desk);
  if (!current()) return;
  view.put('jump', jump.shown);
  // The page of results that a form led to is not one to come back to.
  if (jump.target && submitted) location.replace(jump.target);
  else if (jump.target && entered) location.href = jump.target;
  else if (answered.said === '' && jump.said !== '') view.say(jump.said);
  else if (answered.said === '') await lookOn(desk, source, answered, current);
}

/** Being sure takes longest, so it is under way while what is near is looked for. */
async function lookOn(
  desk: Desk,
  source: () => Promise<Source>,
  answered: Answered,
  current: () => boolean,
): Promise<void> {
  const proof = prove(desk, answered, current);
  if (desk.request.document === '') await putHints(desk, await source(), current);
  await proof;
}

async function putAround(desk: Desk, answered: Answered): Promise<void> {
  const { hits, complete, better } = answered;
  const { view, request } = desk;
  const title = request.document === '' ? '' : await titleOf(desk.catalogue, request.document);
  putFilters(desk, answered, request.document, title);
  completeList(desk, answered);
  if (complete) return;
  const goOn = button('继续查找', () => desk.search(hits.length * 2 + 10));
  view.put('actions', better ? [goOn, element('span', {}, [BETTER])] : [goOn]);
}

/** @param within the document to which the hits were confined when they were found */
function putFilters(desk: Desk, answered: Answered, within: string, title: string): void {
  const { view, catalogue } = desk;
  const change = (next: Partial<Request>) => {
    noteScroll();
    const elsewhere = within !== '' || !answered.complete;
    // Within one document the index finds what was not found among all, and the other way about.
    if (next.document !== undefined && catalogue.card.form === 'index' && elsewhere)
      return void desk.ask(next);
    desk.request = { ...desk.request, ...next };
    desk.anew = true;
    remember(desk);
    const { said, shown } = narrowed(desk, answered);
    if (said === '') return void desk.search();
    view.put('results', []);
    desk.show({ ...answered, shown, said });
    completeList(desk, { ...answered, shown });
    putFilters(desk, { ...answered, shown }, within, title);
  };
  const controls = () => [...view.slot('filters').querySelectorAll('select')];
  const at = controls().indexOf(document.activeElement as HTMLSelectElement);
  view.put('filters', filtersOf((answered.others ?? answered).hits, desk.request, title, change));
  // A control that was being used is drawn anew and must not lose the keyboard.
  controls()[at]?.focus();
}

/** Not to find a place by name is no reason not to find words. */
async function placesNamed({ catalogue, request }: Desk): Promise<Jump> {
  return jumpFor(catalogue, request.q, request.document).catch(() => ({
    shown: [],
    said: '',
    target: null,
  }));
}

async function putHints(desk: Desk, source: Source, current: () => boolean): Promise<void> {
  const { q } = desk.request;
  // Through the index a hint costs the reader something, so not while words are still being typed.
  if (desk.catalogue.card.form === 'index') await rest();
  if (!current()) return;
  const hints = await hintsFor(source, q).catch(() => []);
  if (!current() || hints.length === 0) return;
  const buttons = hints.flatMap((hint) => [
    button(hint, () => desk.ask({ q: hint, document: '', part: '', layer: '' })),
    ' ',
  ]);
  const said = `正文里有与${named(q)}相近的，可以试试：`;
  desk.view.put('hints', [element('p', {}, [said]), element('p', {}, buttons)]);
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}
