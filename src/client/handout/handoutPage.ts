/** The handout page (讲义): the pack of the address on A4 paper, for the speaker or for participants. */
import { emptyPackMessage, missingItemsIn } from '#packs/missing.ts';
import type { ResolvedPack } from '#packs/pack.ts';
import { missingNotices } from '../pack/missingNotice.ts';
import { FAILURE_MESSAGES, openPack } from '../pack/openPack.ts';
import { packAddress, packHome } from '../pack/packLinks.ts';
import { currentRate, startRateField } from '../pack/readingRate.ts';
import { element, elementByClass } from '../platform/dom.ts';
import { CANNOT_PRINT, printPage } from '../platform/printing.ts';
import { whenStorageReady } from '../platform/storage.ts';
import { handoutOf, writeTimes } from './handoutContent.ts';
import type { HandoutVersion } from './handoutContent.ts';

/** Starts the handout page. */
export function startHandoutPage(): void {
  const page = document.querySelector<HTMLElement>('.handout');
  if (page) whenStorageReady(() => void openHandout(page));
}

async function openHandout(page: HTMLElement): Promise<void> {
  const opened = await openPack(location.search);
  if (!opened.ok) return explain(page, FAILURE_MESSAGES[opened.reason]);
  const pack = opened.resolved;
  const message = emptyPackMessage(pack);
  const missing = missingNotices(missingItemsIn(pack), '没有印出来', 'span');
  if (message) return explain(page, message, missing);
  elementByClass(page, 'status').hidden = true;
  elementByClass(page, 'ready').hidden = false;
  elementByClass(page, 'faults').append(...missing, ...changeNotices(pack));
  startLinks(page);
  startHandout(page, pack);
}

function explain(page: HTMLElement, text: string, more: readonly Node[] = []): void {
  elementByClass(page, 'status').append(text, ...more);
  elementByClass(page, 'way-back').hidden = false;
}

/** Draws the chosen version of the handout, and draws again when the reader chooses the other. */
function startHandout(page: HTMLElement, pack: ResolvedPack): void {
  const versions = [...page.querySelectorAll<HTMLInputElement>('input[name=version]')];
  const requested = new URLSearchParams(location.search).get('version');
  for (const input of versions) input.checked = input.value === requested || input.checked;
  const paper = elementByClass(page, 'paper');
  const { letterhead: name } = page.dataset;
  const letterhead = name ? [element('p', { class: 'letterhead' }, [name])] : [];
  const draw = () => {
    const version = versions.find(({ checked }) => checked)?.value as HandoutVersion;
    paper.textContent = '';
    paper.append(...letterhead, ...handoutOf(pack, version));
    writeTimes(paper, pack, currentRate());
    elementByClass(page, 'pace').hidden = version !== 'speaker';
  };
  for (const input of versions) input.addEventListener('change', draw);
  startRateField(elementByClass(page, 'rate'), (rate) => writeTimes(paper, pack, rate));
  if (pack.title) document.title = `${pack.title} · 讲义`;
  draw();
}

/** Points the links of the page at the same pack elsewhere, and starts the print button. */
function startLinks(page: HTMLElement): void {
  const { search } = location;
  elementByClass(page, 'print').addEventListener('click', () => {
    if (printPage()) return;
    elementByClass(page, 'unprinted').textContent = `${CANNOT_PRINT}，或者改用 DOCX 文件。`;
  });
  elementByClass<HTMLAnchorElement>(page, 'slides-door').href = packAddress('present/', search);
  elementByClass<HTMLAnchorElement>(page, 'office-door').href = packAddress('office/', search);
  elementByClass<HTMLAnchorElement>(page, 'home').href = packHome(search);
}

/** Names the passages whose text changed since they were collected. */
function changeNotices({ items }: ResolvedPack): string[] {
  const changed = items.flatMap((item) =>
    item.kind === 'passage' && item.changed ? [item.excerpt.locator] : [],
  );
  if (changed.length === 0) return [];
  return [`${changed.join('、')} 的文字有过更正，这里印的是现在的文字。`];
}
