/** Has the worker download the edition, and listens to how it goes. */
import { scriptUrl } from '../platform/trustedTypes.ts';

/** How a download ended: whole, without a word, or with an error of this name. */
export type Outcome = 'whole' | 'silent' | (string & {});

/** Told how many files there are, of how many, and how many of them an earlier try had left. */
export type Watch = (done: number, total: number, had: number) => void;

interface Progress {
  done?: number;
  total?: number;
  whole?: boolean;
  failed?: string;
}

/** A worker that says nothing for this long has been ended, or never began. */
const PATIENCE = 30_000;

/** Browsers end a worker after some minutes: as long as each brings something, another goes on. @throws Error */
export async function askForEdition(watch: Watch): Promise<Outcome> {
  for (;;) {
    let had: number | undefined;
    let last = 0;
    const outcome = await askOnce((done, total) => {
      had ??= done;
      last = done;
      watch(done, total, had);
    });
    if (outcome !== 'silent' || last <= (had ?? 0)) return outcome;
  }
}

async function askOnce(report: (done: number, total: number) => void): Promise<Outcome> {
  await navigator.serviceWorker.register(scriptUrl('sw.js'), { updateViaCache: 'none' });
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      // What is still on its way must not be shown over how it ended.
      port1.close();
      clearTimeout(timer);
      resolve(outcome);
    };
    const wait = () => window.setTimeout(end, PATIENCE, 'silent');
    let timer = wait();
    port1.onmessage = ({ data }: MessageEvent<Progress>) => {
      if (data.whole || data.failed) return end(data.failed ?? 'whole');
      clearTimeout(timer);
      timer = wait();
      report(data.done ?? 0, data.total ?? 1);
    };
    navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('download', [port2]));
  });
}
