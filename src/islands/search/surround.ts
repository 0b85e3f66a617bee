import { narrow } from '#search/facet.ts';
import { hintsFor } from '#search/hint.ts';
import type { Source } from '#search/source.ts';
import type { Answered, Desk } from './desk.ts';
import { offerCollecting } from './collecting.ts';
import { button, element } from './element.ts';
import { filtersOf } from './filters.ts';
import { jumpFor } from './jump.ts';
import type { Jump } from './jump.ts';
import { named } from './named.ts';
import { prove } from './prove.ts';
import { remember } from './request.ts';
import type { Request } from './request.ts';

/** Milliseconds without a key after which the words are taken to be all. */
const REST = 800;

/** Puts around the results all that belongs there; gives the address that Enter goes to, if there is one. */
export async function surround(
  desk: Desk,
  source: Source,
  answered: Answered,
  current: () => boolean,
): Promise<string | null> {
  const { hits, complete } = answered;
  const { view } = desk;
  if (hits.length > 0) putFilters(desk, answered);
  putCollecting(desk);
  if (!complete) {
    view.put('actions', [button('继续查找', () => desk.search(hits.length * 2 + 10))]);
  }
  // Being sure takes longest, so it is under way while the rest is looked for.
  const proof = hits.length > 0 ? null : prove(desk, answered, current);
  const jump = await placesNamed(desk);
  if (!current()) return null;
  view.put('jump', jump.shown);
  if (hits.length === 0 && jump.shown.length === 0) await putHints(desk, source, current);
  await proof;
  return jump.target;
}

function putFilters(desk: Desk, answered: Answered): void {
  const { hits } = answered;
  const change = (next: Partial<Request>) => {
    // Within one document the index finds more than was found of it among all.
    if (next.document !== undefined && !answered.complete) return void desk.ask(next);
    desk.request = { ...desk.request, ...next };
    remember(desk.request, true);
    const shown = narrow(hits, desk.request);
    desk.show({ ...answered, shown });
    putCollecting(desk);
    putFilters(desk, { ...answered, shown });
  };
  const place = desk.view.slot('filters');
  const controls = () => [...place.querySelectorAll('select')];
  const at = controls().indexOf(document.activeElement as HTMLSelectElement);
  desk.view.put('filters', filtersOf(hits, desk.request, change));
  // A control that was being used is drawn anew and must not lose the keyboard.
  controls()[at]?.focus();
}

function putCollecting({ view }: Desk): void {
  offerCollecting(view.slot('results'), (said) => view.say(said));
}

/** Not to find a place by name is no reason not to find words. */
async function placesNamed({ catalogue, request }: Desk): Promise<Jump> {
  return jumpFor(catalogue, request.q, request.document).catch(() => ({ shown: [], target: null }));
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
