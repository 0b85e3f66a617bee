/** Paper (讲义): any pack as an A4 handout, for the speaker or for participants. */
import { missingIn, vacancyOf } from '#packs/missing.ts';
import type { ShownPack } from '#packs/pack.ts';
import { absent } from '../pack/missingNotice.ts';
import { part } from '../platform/pageElement.ts';
import { paperOf, writeTimes } from '../handout/handoutPage.ts';
import type { Version } from '../handout/handoutPage.ts';
import { startNews } from '../platform/updateNotice.ts';
import { recallRate, startPace } from '../pack/readingRate.ts';
import { UNPRINTED, printPage } from '../platform/printing.ts';
import { packAddress, packHome } from '../pack/packLinks.ts';
import { EXPLANATIONS, packAt } from '../pack/openPack.ts';
import { startSlash } from '../platform/searchShortcut.ts';
import { whenSteady } from '../platform/storage.ts';

async function start(page: HTMLElement): Promise<void> {
  const status = part(page, 'status');
  const outcome = await packAt(location.search);
  const vacancy = outcome.ok ? vacancyOf(outcome.shown) : EXPLANATIONS[outcome.reason];
  if (!outcome.ok || vacancy) {
    const missing = outcome.ok ? missingIn(outcome.shown) : [];
    status.append(vacancy ?? '', ...absent(missing, '没有印出来', 'span'));
    part(page, 'way-back').hidden = false;
    return;
  }
  status.hidden = true;
  part(page, 'ready').hidden = false;
  sayFaults(page, outcome.shown);
  startMaking(page, outcome.shown);
}

function startMaking(page: HTMLElement, pack: ShownPack): void {
  const versions = [...page.querySelectorAll<HTMLInputElement>('input[name=version]')];
  const asked = new URLSearchParams(location.search).get('version');
  for (const input of versions) input.checked = input.value === asked || input.checked;
  const paper = part(page, 'paper');
  const draw = () => {
    const version = versions.find(({ checked }) => checked)?.value as Version;
    paper.textContent = '';
    paper.append(...paperOf(pack, version));
    writeTimes(paper, pack, recallRate());
    part(page, 'pace').hidden = version !== 'speaker';
  };
  for (const input of versions) input.addEventListener('change', draw);
  startPace(part(page, 'rate'), (rate) => writeTimes(paper, pack, rate));
  part(page, 'print').addEventListener('click', () => {
    if (!printPage()) part(page, 'unprinted').textContent = `${UNPRINTED}，或者改用 DOCX 文件。`;
  });
  part<HTMLAnchorElement>(page, 'slides-door').href = packAddress('present/', location.search);
  part<HTMLAnchorElement>(page, 'office-door').href = packAddress('office/', location.search);
  part<HTMLAnchorElement>(page, 'home').href = packHome(location.search);
  if (pack.title) document.title = `${pack.title} · 讲义`;
  draw();
}

function sayFaults(page: HTMLElement, pack: ShownPack): void {
  const changed = pack.items.flatMap((item) =>
    item.kind === 'passage' && item.changed ? [item.excerpt.locator] : [],
  );
  part(page, 'faults').append(...absent(missingIn(pack), '没有印出来', 'span'));
  if (changed.length === 0) return;
  part(page, 'faults').append(`${changed.join('、')} 的文字有过更正，这里印的是现在的文字。`);
}

startNews();
startSlash(document.querySelector('.search input'));
const page = document.querySelector<HTMLElement>('.handout');
if (page) whenSteady(() => void start(page));
