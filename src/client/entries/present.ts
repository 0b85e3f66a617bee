/** Presenting (放映): any pack as slides, on the stage, in an overview, and on the speaker's desk in a second window. */
import { missingIn, vacancyOf } from '#packs/missing.ts';
import type { ShownPack } from '#packs/pack.ts';
import { markOf } from '#packs/checksum.ts';
import { slidesOf } from '#packs/slides/slides.ts';
import { absent } from '../pack/missingNotice.ts';
import { startNews } from '../platform/updateNotice.ts';
import { EXPLANATIONS, packAt } from '../pack/openPack.ts';
import { press, isTaken } from '../present/keys.ts';
import type { Order } from '../present/keys.ts';
import { drawOverview, drawTimes } from '../present/overview.ts';
import { recallRate, startPace } from '../pack/readingRate.ts';
import { part } from '../platform/pageElement.ts';
import { show, shown } from '../present/switchView.ts';
import { showPlace, slideIn } from '../present/slideHash.ts';
import { startDesk } from '../present/presenterView.ts';
import { toggleFullScreen } from '../present/fullscreen.ts';
import { startStage } from '../present/audienceView.ts';
import { keepInStep } from '../present/syncWindows.ts';
import { Talk } from '../present/session.ts';
import { packAddress, packHome } from '../pack/packLinks.ts';
import { whenSteady } from '../platform/storage.ts';

/** A desk beside the stage: wide enough for two slides, small enough for a laptop. */
const DESK = 'popup,width=1000,height=700';

async function start(page: HTMLElement): Promise<void> {
  const status = part(page, 'status');
  const outcome = await packAt(location.search);
  if (!outcome.ok) return explain(page, EXPLANATIONS[outcome.reason]);
  const { shown: pack } = outcome;
  const vacancy = vacancyOf(pack);
  if (vacancy) return explain(page, vacancy, absent(missingIn(pack), '没有放进来', 'span'));
  const talk = new Talk(slidesOf(pack));
  status.hidden = true;
  part(page, 'ready').hidden = false;
  startViews(page, pack, talk);
}

function explain(page: HTMLElement, text: string, more: readonly Node[] = []): void {
  part(page, 'status').append(text, ...more);
  part(page, 'way-back').hidden = false;
}

function startViews(page: HTMLElement, pack: ShownPack, talk: Talk): void {
  const first = slideIn(location.hash, talk.slides.length);
  if (first !== null) talk.go(first);
  drawOverview(page, pack, talk);
  drawTimes(page, talk, recallRate());
  startPace(part(page, 'rate'), (rate) => drawTimes(page, talk, rate));
  const greet = keepInStep(talk, markOf(packAddress('', location.search)));
  if (new URLSearchParams(location.search).get('view') === 'presenter') {
    show('presenter');
    startDesk(part(page, 'desk'), talk);
    startControls(page, talk, () => {});
    return;
  }
  const enter = startStage(part(page, 'stage'), talk);
  const leave = () => {
    show('overview');
    showPlace(null);
    page.querySelectorAll<HTMLElement>('.slides a')[talk.place.at - 1]?.focus();
  };
  startDoors(page, talk, greet);
  startControls(page, talk, () => (shown() === 'stage' ? leave() : enter()));
  addEventListener('hashchange', () => {
    const at = slideIn(location.hash, talk.slides.length);
    if (at !== null) talk.go(at);
    else if (shown() === 'stage') leave();
  });
  show('overview');
  if (first !== null) enter();
}

/** The ways from the overview: to the speaker's desk, to paper, and back to where the pack is at home. */
function startDoors(page: HTMLElement, talk: Talk, greet: (other: Window | null) => void): void {
  const desk = part<HTMLAnchorElement>(page, 'desk-door');
  const address = () => `${packAddress('present/', location.search, 'presenter')}#${talk.place.at}`;
  desk.href = address();
  desk.addEventListener('click', (event) => {
    desk.href = address();
    const opened = window.open(desk.href, 'yandu-presenter', DESK);
    // Where the browser blocks it, the plain link opens it.
    if (!opened) return;
    event.preventDefault();
    greet(opened);
  });
  part<HTMLAnchorElement>(page, 'paper-door').href = packAddress('handout/', location.search);
  part<HTMLAnchorElement>(page, 'home').href = packHome(location.search);
}

function startControls(page: HTMLElement, talk: Talk, overview: () => void): void {
  const obey = (order: Order) => {
    if (order.kind === 'step') talk.go(talk.place.at + order.by);
    else if (order.kind === 'go') talk.go(order.to);
    else if (order.kind === 'end') talk.go(talk.slides.length);
    else if (order.kind === 'black') talk.darken();
    else if (order.kind === 'full') toggleFullScreen();
    else overview();
  };
  let dialled = '';
  addEventListener('keydown', (event) => {
    if (isTaken(event.target, event.key)) return;
    const pressed = press(event, dialled);
    dialled = pressed.dialled;
    const { order } = pressed;
    // In the overview the page scrolls as pages do.
    if (!order || (shown() === 'overview' && order.kind === 'step')) return;
    event.preventDefault();
    obey(order);
  });
  const orders: Record<string, Order> = {
    back: { kind: 'step', by: -1 },
    on: { kind: 'step', by: 1 },
    begin: { kind: 'go', to: 1 },
    darken: { kind: 'black' },
    full: { kind: 'full' },
    out: { kind: 'overview' },
  };
  for (const button of page.querySelectorAll<HTMLElement>('[data-order]')) {
    const order = orders[button.getAttribute('data-order') ?? ''];
    if (order) button.addEventListener('click', () => obey(order));
  }
}

startNews();
const page = document.querySelector<HTMLElement>('.talk');
if (page) whenSteady(() => void start(page));
