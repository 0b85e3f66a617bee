/** Requests a download of the edition from the service worker, and follows its progress. */
import { scriptUrl } from '../platform/trustedTypes.ts';

/** The end of a download: complete, the worker fell silent, or an error of this name. */
export type DownloadOutcome = 'whole' | 'silent' | (string & {});

/** A function called with the files done, the files in all, and the files that an earlier try had cached. */
export type WatchDownload = (done: number, total: number, alreadyCached: number) => void;

type WorkerMessage = { done: number; total: number } | { whole: true } | { failed: string };

/** Milliseconds without a message after which the worker is taken to have been terminated. */
const SILENCE_TIMEOUT = 30_000;

/**
 * Requests downloads until one ends: browsers terminate a worker after some minutes, so another one continues as long
 * as files arrive. @throws Error when the worker cannot be registered
 */
export async function requestDownload(watch: WatchDownload): Promise<DownloadOutcome> {
  for (;;) {
    let alreadyCached: number | undefined;
    let last = 0;
    const outcome = await requestOnce((done, total) => {
      alreadyCached ??= done;
      last = done;
      watch(done, total, alreadyCached);
    });
    if (outcome !== 'silent' || last <= (alreadyCached ?? 0)) return outcome;
  }
}

async function requestOnce(
  report: (done: number, total: number) => void,
): Promise<DownloadOutcome> {
  await navigator.serviceWorker.register(scriptUrl('sw.js'), { updateViaCache: 'none' });
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const end = (outcome: DownloadOutcome) => {
      // A progress message still under way must not replace the outcome.
      port1.close();
      clearTimeout(timer);
      resolve(outcome);
    };
    const wait = () => window.setTimeout(end, SILENCE_TIMEOUT, 'silent');
    let timer = wait();
    port1.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if ('whole' in data) return end('whole');
      if ('failed' in data) return end(data.failed);
      clearTimeout(timer);
      timer = wait();
      report(data.done, data.total);
    };
    navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('download', [port2]));
  });
}
