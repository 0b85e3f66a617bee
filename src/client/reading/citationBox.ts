import { UNKNOWN_CONTEXT } from '#edition/cite/unknownContext.ts';
import { copyAndReport } from '../platform/clipboard.ts';
import { fetchTool } from '../platform/lazyScript.ts';
import type { CitationTool } from './cite/citationTool.ts';
import { localDate } from './localDate.ts';
import { readPreference, savePreference } from './preferences.ts';
import { shortAddress } from './shortAddress.ts';

/** Starts the citation on a passage's own page: its formats, and the three things to do with it. */
export function startCitationBox(): void {
  const box = document.querySelector<HTMLElement>('.citation');
  const words = document.querySelector<HTMLElement>('.quotation [data-locator]');
  if (!box || !words) return;
  for (const part of box.querySelectorAll<HTMLElement>('.formats, .three')) part.hidden = false;
  showFormats(box);
  startButtons(box, words);
}

/** Shows the citation in the format that the reader chose last, and in each that is chosen. */
function showFormats(box: HTMLElement): void {
  const preview = partOf(box, '.citation-text');
  const inputs = [...box.querySelectorAll<HTMLInputElement>('.formats input')];
  const show = ({ dataset }: HTMLInputElement) => {
    preview.textContent = (dataset['text'] ?? '')
      // A function, since an address may hold $& and the like.
      .replace(UNKNOWN_CONTEXT.address, () => shortAddress(location.href.replace(/[?#].*/u, '')))
      .replace(UNKNOWN_CONTEXT.today, localDate);
    partOf(box, '[role=status]').textContent = '';
  };
  const [first] = inputs;
  const preferred = inputs.find(({ value }) => value === readPreference('format')) ?? first;
  if (!preferred) return;
  preferred.checked = true;
  show(preferred);
  box.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    savePreference('format', input.value);
    show(input);
  });
}

function startButtons(box: HTMLElement, words: HTMLElement): void {
  const status = partOf(box, '[role=status]');
  const withTool = async (act: (tool: CitationTool) => void) => {
    status.textContent = '请稍候…';
    try {
      act((await fetchTool('citing')) as CitationTool);
    } catch {
      status.textContent = '没有取到这个工具，请检查网络后再试';
    }
  };
  const shared = { passages: [words], status };
  const acts: Record<string, () => void> = {
    copy: () => copyAndReport(partOf(box, '.citation-text').textContent, status),
    send: () => withTool((tool) => tool.toggleSharePanel(shared, partOf(box, '.share'))),
    collect: () =>
      withTool((tool) => {
        status.textContent = tool.addPassagesToPack([words]);
      }),
  };
  box.addEventListener('click', ({ target }) => {
    const { dataset } = (target as Element).closest<HTMLElement>('[data-do]') ?? {};
    acts[dataset?.['do'] ?? '']?.();
  });
}

function partOf(box: HTMLElement, selector: string): HTMLElement {
  const part = box.querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`the citation has no ${selector}`);
  return part;
}
