/** The offline page: downloads the edition on request, shows the progress, and removes it again. */
import { byteSize } from '../platform/byteSize.ts';
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { requestDownload } from './requestDownload.ts';
import type { DownloadOutcome, WatchDownload } from './requestDownload.ts';
import { fetchReleaseSummary } from './download.ts';
import { CacheStore } from './cacheStore.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

const root = siteRoot();

async function startControls(box: HTMLElement): Promise<void> {
  const find = (selector: string) => box.querySelector<HTMLElement>(selector);
  const [get, remove, bar] = [find('.get'), find('.remove'), box.querySelector('progress')];
  const status = find('[role=status]');
  if (!get || !remove || !bar || !status) return;
  const say = (text: string) => (status.textContent = text);

  const show = async (fault = '') => {
    // A new store each time: a store caches the release it has read, and the service worker writes another.
    const store = new CacheStore(root);
    const [release, cached, size] = [
      await store.release(),
      await store.hashes(),
      await downloadSize(),
    ];
    remove.hidden = !cached;
    get.textContent = release ? '检查更新' : `下载离线版${size ? `（${byteSize(size)}）` : ''}`;
    if (!release) say(fault + (cached ? `已下载 ${cached.size} 个文件，再点一次接着下载。` : ''));
    else if (fault) say(`${fault}已有的离线版没有改动，请稍后再试。`);
    else say(`离线版已在本机：${release.files.size} 个文件，${byteSize(release.bytes)}。`);
  };

  const setBusy = (busy: boolean) => {
    for (const button of [get, remove]) button.toggleAttribute('disabled', busy);
    bar.hidden = !busy;
  };

  get.addEventListener('click', async () => {
    setBusy(true);
    bar.removeAttribute('value');
    const size = await downloadSize();
    const outcome = await downloadEdition(size, (done, total, alreadyCached) => {
      bar.max = total;
      bar.value = done;
      say(
        `已下载 ${done}/${total} 个文件${alreadyCached ? `，其中 ${alreadyCached} 个是以前下载的` : ''}`,
      );
    });
    setBusy(false);
    await show(explain(outcome, size));
  });
  remove.addEventListener('click', async () => {
    await new CacheStore(root).clear();
    await (await navigator.serviceWorker.getRegistration(root))?.unregister();
    await show('离线版已从本机删除。');
  });
  await show();
  box.hidden = false;
}

/** Downloads the edition if there is room for it, and then asks the browser to keep it. */
async function downloadEdition(size: number, watch: WatchDownload): Promise<DownloadOutcome> {
  const started = await new CacheStore(root).hashes();
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (!started && size > quota - usage) return 'QuotaExceededError';
  const outcome = await requestDownload(watch).catch(({ name }) => String(name));
  if (outcome === 'whole') navigator.storage?.persist?.().catch(() => {});
  return outcome;
}

function explain(outcome: DownloadOutcome, size: number): string {
  if (outcome === 'whole') return '';
  if (outcome === 'QuotaExceededError') {
    return `没有下载完整：本机空间不够，需要 ${byteSize(size)}。`;
  }
  if (outcome === 'silent') return '没有下载完整：浏览器停下了下载。';
  return '没有下载完整：网络中断，或者网站正在更新。';
}

/** Returns the bytes to download; 0 when the host does not answer. */
async function downloadSize(): Promise<number> {
  const summary = await fetchReleaseSummary(root).catch(() => null);
  return summary?.bytes ?? 0;
}

/** Starts the offline page, or tells the reader that this browser cannot keep an edition. */
export function startOfflinePage(): void {
  const box = document.querySelector<HTMLElement>('.offline');
  const refuse = () => document.querySelector('.unable')?.removeAttribute('hidden');
  // Pages opened from a disk are secure contexts too, but have no service worker.
  const able = isSecureContext && 'serviceWorker' in navigator && !isOpenedFromDisk();
  if (box && able) startControls(box).catch(refuse);
  else refuse();
}
