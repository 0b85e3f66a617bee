/** The offline page: downloads the edition when asked, shows how far it is, and removes it again. */
import { onDisk } from '../platform/fileUrl.ts';
import { startNews } from '../platform/updateNotice.ts';
import { askForEdition } from '../offline/requestDownload.ts';
import type { Outcome } from '../offline/requestDownload.ts';
import { fetchSeal } from '../offline/download.ts';
import { Store } from '../offline/cacheStore.ts';
import { startSlash } from '../platform/searchShortcut.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

const root = siteRoot();

async function start(box: HTMLElement): Promise<void> {
  const part = (name: string) => box.querySelector<HTMLElement>(name);
  const [get, remove, bar] = [part('.get'), part('.remove'), box.querySelector('progress')];
  const status = part('[role=status]');
  if (!get || !remove || !bar || !status) return;
  const say = (text: string) => (status.textContent = text);

  const show = async (fault = '') => {
    // A new one each time: a store remembers what it has read, and the worker writes.
    const store = new Store(root);
    const [release, kept, size] = [await store.release(), await store.hashes(), await sizeOf()];
    remove.hidden = !kept;
    get.textContent = release ? '检查更新' : `下载离线版${size ? `（${megabytes(size)}）` : ''}`;
    if (!release) say(fault + (kept ? `已下载 ${kept.size} 个文件，再点一次接着下载。` : ''));
    else if (fault) say(`${fault}已有的离线版没有改动，请稍后再试。`);
    else say(`离线版已在本机：${release.files.size} 个文件，${megabytes(release.bytes)}。`);
  };

  const hold = (busy: boolean) => {
    for (const button of [get, remove]) button.toggleAttribute('disabled', busy);
    bar.hidden = !busy;
  };

  get.addEventListener('click', async () => {
    hold(true);
    bar.removeAttribute('value');
    const size = await sizeOf();
    const outcome = await fetchEdition(size, (done, total, had) => {
      bar.max = total;
      bar.value = done;
      say(`已下载 ${done}/${total} 个文件${had ? `，其中 ${had} 个是以前下载的` : ''}`);
    });
    hold(false);
    await show(explain(outcome, size));
  });
  remove.addEventListener('click', async () => {
    await new Store(root).clear();
    await (await navigator.serviceWorker.getRegistration(root))?.unregister();
    await show('离线版已从本机删除。');
  });
  await show();
  box.hidden = false;
}

/** Not begun where there is no room for it; once whole, the browser is asked not to throw it away. */
async function fetchEdition(
  size: number,
  watch: Parameters<typeof askForEdition>[0],
): Promise<Outcome> {
  const begun = await new Store(root).hashes();
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (!begun && size > quota - usage) return 'QuotaExceededError';
  const outcome = await askForEdition(watch).catch(({ name }) => String(name));
  if (outcome === 'whole') navigator.storage?.persist?.().catch(() => {});
  return outcome;
}

function explain(outcome: Outcome, size: number): string {
  if (outcome === 'whole') return '';
  if (outcome === 'QuotaExceededError') {
    return `没有下载完整：本机空间不够，需要 ${megabytes(size)}。`;
  }
  if (outcome === 'silent') return '没有下载完整：浏览器停下了下载。';
  return '没有下载完整：网络中断，或者网站正在更新。';
}

/** Bytes of what would be downloaded; 0 when the host does not say. */
async function sizeOf(): Promise<number> {
  const seal = await fetchSeal(root).catch(() => null);
  return seal?.bytes ?? 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

startNews();
startSlash(document.querySelector('.search input'));
const box = document.querySelector<HTMLElement>('.offline');
const refuse = () => document.querySelector('.unable')?.removeAttribute('hidden');
// A disk's pages are secure contexts too, but have no worker.
const able = isSecureContext && 'serviceWorker' in navigator && !onDisk();
if (box && able) start(box).catch(refuse);
else refuse();
