/** The presentation page (放映): the pack of the address as slides, for the audience and for the presenter. */
import { emptyPackMessage, missingItemsIn } from '#packs/missing.ts';
import type { ResolvedPack } from '#packs/pack.ts';
import { checksumOf } from '#packs/checksum.ts';
import { slidesOf } from '#packs/slides/slides.ts';
import { LEFT_OUT } from '#words.ts';
import { missingNotices } from '../pack/missingNotice.ts';
import { FAILURE_MESSAGES, openPack } from '../pack/openPack.ts';
import { packAddress, packHome } from '../pack/packLinks.ts';
import { loadPackManifest } from '../pack/loadPackData.ts';
import { currentRate, startRateField } from '../pack/readingRate.ts';
import { elementByClass } from '../platform/dom.ts';
import { whenStorageReady } from '../platform/storage.ts';
import { startAudienceView } from './audienceView.ts';
import { startCommands } from './commands.ts';
import { drawOverview, drawTimes } from './overview.ts';
import { startPresenterView } from './presenterView.ts';
import { PresentationSession } from './session.ts';
import { slideFromHash, writeSlideHash } from './slideHash.ts';
import { currentView, showView } from './switchView.ts';
import { syncWindows } from './syncWindows.ts';

/** The presenter's window: wide enough for two slides, small enough for a laptop. */
const PRESENTER_WINDOW = 'popup,width=1000,height=700';

/** Starts the presentation page. */
export function startPresentPage(): void {
  const page = document.querySelector<HTMLElement>('.talk');
  if (page) whenStorageReady(() => void openPresentation(page));
}

async function openPresentation(page: HTMLElement): Promise<void> {
  const opened = await openPack(location.search);
  if (!opened.ok) return explain(page, FAILURE_MESSAGES[opened.reason]);
  const pack = opened.resolved;
  const message = emptyPackMessage(pack);
  if (message) {
    return explain(page, message, missingNotices(missingItemsIn(pack), LEFT_OUT, 'span'));
  }
  const session = new PresentationSession(slidesOf(pack), await loadNames());
  elementByClass(page, 'status').hidden = true;
  elementByClass(page, 'ready').hidden = false;
  startViews(page, pack, session);
}

/** Loads the names that no line of a slide ends within; none where they do not load. */
async function loadNames(): Promise<readonly string[]> {
  return loadPackManifest().then(
    ({ names }) => names,
    () => [],
  );
}

function explain(page: HTMLElement, text: string, more: readonly Node[] = []): void {
  elementByClass(page, 'status').append(text, ...more);
  elementByClass(page, 'way-back').hidden = false;
}

function startViews(page: HTMLElement, pack: ResolvedPack, session: PresentationSession): void {
  const first = slideFromHash(location.hash, session.slides.length);
  if (first !== null) session.goTo(first);
  drawOverview(page, pack, session);
  drawTimes(page, session, currentRate());
  startRateField(elementByClass(page, 'rate'), (rate) => drawTimes(page, session, rate));
  const addWindow = syncWindows(session, checksumOf(packAddress('', location.search)));
  if (new URLSearchParams(location.search).get('view') === 'presenter') {
    showView('presenter');
    startPresenterView(elementByClass(page, 'desk'), session);
    startCommands(page, session, () => {});
    return;
  }
  startLinks(page, session, addWindow);
  const showSlides = startSwitching(page, session);
  showView('overview');
  if (first !== null) showSlides();
}

/** Switches between overview and slides by command and by address. Returns a function that shows the slides. */
function startSwitching(page: HTMLElement, session: PresentationSession): () => void {
  const showSlides = startAudienceView(elementByClass(page, 'stage'), session);
  const showOverview = () => {
    showView('overview');
    writeSlideHash(null);
    page.querySelectorAll<HTMLElement>('.slides a')[session.position.at - 1]?.focus();
  };
  startCommands(page, session, () => (currentView() === 'stage' ? showOverview() : showSlides()));
  addEventListener('hashchange', () => {
    const at = slideFromHash(location.hash, session.slides.length);
    if (at !== null) session.goTo(at);
    else if (currentView() === 'stage') showOverview();
  });
  return showSlides;
}

/** Points the links of the overview at the presenter view, the handout and the pack's own page. */
function startLinks(
  page: HTMLElement,
  session: PresentationSession,
  addWindow: (other: Window) => void,
): void {
  const { search } = location;
  const link = elementByClass<HTMLAnchorElement>(page, 'desk-door');
  const address = () => `${packAddress('present/', search, 'presenter')}#${session.position.at}`;
  link.href = address();
  link.addEventListener('click', (event) => {
    link.href = address();
    const opened = window.open(link.href, 'yandu-presenter', PRESENTER_WINDOW);
    // The plain link opens the window when the browser blocks it here.
    if (!opened) return;
    event.preventDefault();
    addWindow(opened);
  });
  elementByClass<HTMLAnchorElement>(page, 'paper-door').href = packAddress('handout/', search);
  elementByClass<HTMLAnchorElement>(page, 'home').href = packHome(search);
}
