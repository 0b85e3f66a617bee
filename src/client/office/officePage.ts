/** The export page: the pack of the address as an Office file, made in the page on request. */
import { fileName } from '#packs/office/fileName.ts';
import { emptyPackMessage, missingItemsIn } from '#packs/missing.ts';
import type { ResolvedPack } from '#packs/pack.ts';
import type { OfficeLook } from '#packs/office/look.ts';
import { LEFT_OUT, PACK } from '#words.ts';
import { missingNotices } from '../pack/missingNotice.ts';
import { FAILURE_MESSAGES, openPack } from '../pack/openPack.ts';
import { isChatBrowser } from '../platform/chatBrowser.ts';
import { elementByClass } from '../platform/dom.ts';
import { whenStorageReady } from '../platform/storage.ts';
import { loadMaker, offerFile } from './officeFile.ts';
import type { OfficeKind } from './officeFile.ts';

const NOT_LOADED = '制作文件用的程序没有载入，可能是网络不通，或者网站刚刚更新。请刷新页面再试。';
const FAILED = '文件没有做成。请刷新页面再试，或者用下面备好的文件。';
/** Milliseconds for the browser to show the status before making the file blocks the page. */
const PAINT_TIME = 50;

/** Starts the export page. */
export function startOfficePage(): void {
  if (isChatBrowser()) document.querySelector('.chat')?.removeAttribute('hidden');
  const box = document.querySelector<HTMLElement>('.office');
  if (box) whenStorageReady(() => void openExport(box));
}

async function openExport(box: HTMLElement): Promise<void> {
  const status = statusOf(box);
  status.textContent = '正在读取……';
  const opened = await openPack(location.search);
  if (!opened.ok) {
    // Without a query the page offers the ready-made files, which is no failure.
    status.textContent = location.search === '' ? '' : FAILURE_MESSAGES[opened.reason];
    return;
  }
  const pack = opened.resolved;
  const message = emptyPackMessage(pack);
  if (message) {
    status.textContent = message;
    status.append(...missingNotices(missingItemsIn(pack), LEFT_OUT, 'span'));
    return;
  }
  status.textContent = describePack(pack);
  startButtons(box, pack);
}

function startButtons(box: HTMLElement, pack: ResolvedPack): void {
  const work = elementByClass(box, 'work');
  work.hidden = false;
  for (const button of work.querySelectorAll<HTMLButtonElement>('button')) {
    button.addEventListener('click', async () => {
      work.setAttribute('aria-busy', 'true');
      await makeFile(box, pack, button.value as OfficeKind);
      work.removeAttribute('aria-busy');
    });
  }
}

async function makeFile(box: HTMLElement, pack: ResolvedPack, kind: OfficeKind): Promise<void> {
  const [status, save] = [statusOf(box), elementByClass(box, 'save')];
  save.hidden = true;
  status.textContent = '正在载入制作程序……';
  const make = await loadMaker(kind);
  if (!make) {
    status.textContent = NOT_LOADED;
    return;
  }
  status.textContent = '正在制作……';
  await new Promise((resolve) => setTimeout(resolve, PAINT_TIME));
  try {
    offerFile(save, await make(pack, lookOf(box)), fileName(pack.title, kind), kind);
    status.textContent = '做好了。没有自动保存时，点下面的链接。';
  } catch {
    status.textContent = FAILED;
  }
}

/** Returns the look of the site, which the page carries. */
function lookOf(box: HTMLElement): OfficeLook {
  return JSON.parse(box.dataset['look'] ?? '');
}

function statusOf(box: HTMLElement): HTMLElement {
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!status) throw new Error('the export page has no status');
  return status;
}

function describePack({ title, items }: ResolvedPack): string {
  const passages = items.filter(({ kind }) => kind === 'passage').length;
  const missing = items.filter(({ kind }) => kind === 'missing').length;
  const lost = missing > 0 ? `；有 ${missing} 句已找不到，文件里会说明` : '';
  return `${title === '' ? PACK : `“${title}”`}，共 ${passages} 句${lost}。`;
}
