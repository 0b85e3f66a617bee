import { allPassages } from './passageDom.ts';
import { cite } from './cite.ts';
import type { CitationTool } from './cite/citationTool.ts';
import { action, copyButtons } from './cite/copyButtons.ts';
import { element, fill } from '../platform/dom.ts';
import { fetchTool } from '../platform/loadTool.ts';

/** On a passage's own page, buttons that copy it; all else about citing comes with a script when it is asked for. */
export function startCitationBox(): void {
  const box = document.querySelector('.citation');
  const preview = box?.querySelector<HTMLElement>('.citation-text');
  const current = allPassages('.reading').find(({ localName }) => localName === 'mark');
  if (!current || !preview) return;
  const status = element('p', { role: 'status' });
  const ask = async (act: (tool: CitationTool) => void) => {
    status.textContent = '请稍候…';
    try {
      act((await fetchTool('citing')) as CitationTool);
    } catch {
      status.textContent = '没有取到这个工具，请检查网络后再试';
    }
  };
  const unfold = ({ citingDesk }: CitationTool, goOn: string) => {
    // Who tapped twice while it was fetched needs it once.
    if (!bar.contains(more)) return;
    const { choices, actions, panel } = citingDesk(current, preview, status);
    preview.before(...choices);
    fill(bar, actions);
    bar.after(panel);
    const next = actions.find(({ textContent }) => textContent === goOn);
    next?.click();
    (next ?? choices[0]?.querySelector('select'))?.focus();
  };
  const more = action('范围和格式', () => ask((tool) => unfold(tool, '')));
  const bar = element('div', { class: 'actions' }, [
    ...copyButtons(() => [current], status),
    action('分享', () => ask((tool) => unfold(tool, '分享'))),
    action('加入备课单', () =>
      ask(({ collectAll }) => {
        status.textContent = collectAll([current]);
      }),
    ),
    more,
  ]);
  preview.textContent = cite([current]);
  preview.after(bar, status);
}
