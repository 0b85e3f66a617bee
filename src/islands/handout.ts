/** Paper (讲义): any pack as an A4 handout, for the speaker or for participants. */
import type { ShownPack } from '#pack/pack.ts';
import { part } from './element.ts';
import { paperOf, writeTimes } from './handout/paper.ts';
import type { Version } from './handout/paper.ts';
import { startNews } from './news.ts';
import { recallRate, startPace } from './pace.ts';
import { UNPRINTED, printPage } from './printing.ts';
import { packAddress, packHome } from './packAddress.ts';
import { EXPLANATIONS, packAt } from './shownPack.ts';

async function start(page: HTMLElement): Promise<void> {
  const status = part(page, 'status');
  const outcome = await packAt(location.search);
  const holds = outcome.ok && outcome.shown.items.some(({ kind }) => kind !== 'missing');
  if (!outcome.ok || !holds) {
    status.textContent = EXPLANATIONS[outcome.ok ? 'empty' : outcome.reason];
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

function sayFaults(page: HTMLElement, { items }: ShownPack): void {
  const gone = items.flatMap((item) => (item.kind === 'missing' ? [item.id] : []));
  const changed = items.flatMap((item) =>
    item.kind === 'passage' && item.changed ? [item.excerpt.locator] : [],
  );
  const faults = [
    gone.length > 0 ? `${gone.join('、')} 已经找不到，没有印出来。` : '',
    changed.length > 0 ? `${changed.join('、')} 的文字有过更正，这里印的是现在的文字。` : '',
  ];
  part(page, 'faults').textContent = faults.join('');
}

startNews();
const page = document.querySelector<HTMLElement>('.handout');
if (page) start(page);
