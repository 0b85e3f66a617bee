/** The offline page: downloads the whole site when asked, shows how far it is, and removes it again. */
import { startNews } from './news.ts';
import { startSettings } from './panel.ts';
import { readManifest } from './offline/manifest.ts';
import { Store } from './offline/store.ts';
import { scriptUrl, siteRoot } from './trusted.ts';

interface Progress {
  done?: number;
  total?: number;
  whole?: boolean;
  failed?: string;
}

/** A worker that says nothing for this long has been stopped. */
const PATIENCE = 30_000;
const FAILED = '没有下载完整：网络中断，或者网站正在更新。已有的离线版没有改动，请稍后再试。';

async function start(box: HTMLElement): Promise<void> {
  const part = (name: string) => box.querySelector<HTMLElement>(name);
  const [get, remove, bar] = [part('.get'), part('.remove'), box.querySelector('progress')];
  const status = part('[role=status]');
  if (!get || !remove || !bar || !status) return;
  const store = new Store(siteRoot());
  const say = (text: string) => (status.textContent = text);

  const show = async () => {
    const release = await store.release();
    remove.hidden = !release;
    get.textContent = release ? '检查更新' : `下载离线版${await size(store.root)}`;
    if (release) say(`离线版已在本机：${release.files.size} 个文件，${megabytes(release.bytes)}。`);
  };

  get.addEventListener('click', async () => {
    get.setAttribute('disabled', '');
    bar.hidden = false;
    const failed = await fetchEdition(({ done = 0, total = 1 }) => {
      bar.max = total;
      bar.value = done;
      say(`已下载 ${done}/${total} 个文件`);
    }).catch(() => true);
    bar.hidden = true;
    get.removeAttribute('disabled');
    await show();
    if (failed) say(FAILED);
  });
  remove.addEventListener('click', async () => {
    await store.clear();
    await (await navigator.serviceWorker.getRegistration(store.root))?.unregister();
    say('离线版已从本机删除。');
    await show();
  });
  await show();
  box.hidden = false;
}

/** Resolves to whether it failed. */
async function fetchEdition(report: (progress: Progress) => void): Promise<boolean> {
  await navigator.serviceWorker.register(scriptUrl('sw.js'), { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const end = (failed: boolean) => {
      // What is still on its way must not be shown over how it ended.
      port1.close();
      resolve(failed);
    };
    let timer = setTimeout(end, PATIENCE, true);
    port1.onmessage = ({ data }: MessageEvent<Progress>) => {
      clearTimeout(timer);
      if (data.whole || data.failed) return end(Boolean(data.failed));
      timer = setTimeout(end, PATIENCE, true);
      report(data);
    };
    active?.postMessage('download', [port2]);
  });
}

async function size(root: string): Promise<string> {
  try {
    const response = await fetch(`${root}sums.txt`, { cache: 'no-cache' });
    const release = await readManifest(await response.text());
    return release ? `（${megabytes(release.bytes)}）` : '';
  } catch {
    return '';
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

startSettings();
startNews();
const box = document.querySelector<HTMLElement>('.offline');
// A disk's pages are secure contexts too, but have no worker.
const able = isSecureContext && 'serviceWorker' in navigator && location.protocol !== 'file:';
if (box && able) start(box).catch(() => {});
else document.querySelector('.unable')?.removeAttribute('hidden');
