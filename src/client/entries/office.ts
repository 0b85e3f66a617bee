/** The export page: the pack its address asks for as an Office file, made in the page when asked. */
import { fileName } from '#packs/office/fileName.ts';
import { missingIn, vacancyOf } from '#packs/missing.ts';
import type { ShownPack } from '#packs/pack.ts';
import { absent } from '../pack/missingNotice.ts';
import { inChat } from '../platform/chatBrowser.ts';
import { startNews } from '../platform/updateNotice.ts';
import { EXPLANATIONS, packAt } from '../pack/openPack.ts';
import { startSlash } from '../platform/searchShortcut.ts';
import { whenSteady } from '../platform/storage.ts';
import { fetchTool } from '../platform/loadTool.ts';

type Kind = 'pptx' | 'docx';
type Make = (pack: ShownPack) => Promise<Uint8Array>;

const TOOLS: Record<Kind, string> = { pptx: 'office-deck', docx: 'office-paper' };
const TYPES: Record<Kind, string> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const NOT_LOADED = '制作文件用的程序没有载入，可能是网络不通，或者网站刚刚更新。请刷新页面再试。';
const FAILED = '文件没有做成。请刷新页面再试，或者用下面备好的文件。';
/** Time for the page to show what is said before the making keeps it busy. */
const BREATH = 50;

const makers = new Map<Kind, Promise<unknown>>();

async function start(box: HTMLElement): Promise<void> {
  const part = (name: string) => box.querySelector<HTMLElement>(name);
  const [status, work, save] = [part('[role=status]'), part('.work'), part('.save')];
  if (!status || !work || !save) return;
  const say = (text: string) => (status.textContent = text);
  say('正在读取……');
  const outcome = await packAt(location.search);
  if (!outcome.ok) {
    // Whoever asked for nothing is shown what there is.
    say(location.search === '' ? '' : EXPLANATIONS[outcome.reason]);
    return;
  }
  const { shown } = outcome;
  const vacancy = vacancyOf(shown);
  if (vacancy) {
    say(vacancy);
    status.append(...absent(missingIn(shown), '没有放进来', 'span'));
    return;
  }
  say(contentOf(shown));
  work.hidden = false;
  for (const button of work.querySelectorAll<HTMLButtonElement>('button')) {
    button.addEventListener('click', async () => {
      work.setAttribute('aria-busy', 'true');
      save.hidden = true;
      await deliver(shown, button.value as Kind, save, say);
      work.removeAttribute('aria-busy');
    });
  }
}

async function deliver(
  pack: ShownPack,
  kind: Kind,
  save: HTMLElement,
  say: (text: string) => void,
): Promise<void> {
  say('正在载入制作程序……');
  const make = await maker(kind);
  if (!make) return void say(NOT_LOADED);
  say('正在制作……');
  await new Promise((resolve) => setTimeout(resolve, BREATH));
  try {
    offer(await make(pack), fileName(pack.title, kind), kind, save);
    say('做好了。没有自动保存时，点下面的链接。');
  } catch {
    say(FAILED);
  }
}

/** Loaded once; a failure is forgotten, so that it can be asked for again. */
async function maker(kind: Kind): Promise<Make | undefined> {
  const loading = makers.get(kind) ?? fetchTool(TOOLS[kind]);
  makers.set(kind, loading);
  try {
    return (await loading) as Make | undefined;
  } catch {
    makers.delete(kind);
    return undefined;
  }
}

/** Saves the file at once where the browser does, and leaves a link to it where it does not. */
function offer(file: Uint8Array, name: string, kind: Kind, save: HTMLElement): void {
  URL.revokeObjectURL(save.querySelector('a')?.href ?? '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file as BlobPart], { type: TYPES[kind] }));
  link.download = name;
  link.textContent = `保存 ${name}（${Math.ceil(file.length / 1024)} KB）`;
  save.textContent = '';
  save.append(link);
  save.hidden = false;
  link.click();
}

function contentOf({ title, items }: ShownPack): string {
  const passages = items.filter(({ kind }) => kind === 'passage').length;
  const missing = items.filter(({ kind }) => kind === 'missing').length;
  const lost = missing > 0 ? `；有 ${missing} 个段句已找不到，文件里会说明` : '';
  return `${title === '' ? '备课单' : `“${title}”`}，共 ${passages} 个段句${lost}。`;
}

startNews();
startSlash(document.querySelector('.search input'));
if (inChat()) document.querySelector('.chat')?.removeAttribute('hidden');
const box = document.querySelector<HTMLElement>('.office');
if (box) whenSteady(() => void start(box));
