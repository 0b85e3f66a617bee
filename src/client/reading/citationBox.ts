import { ADD_TO_PACK } from '#words.ts';
import { allPassages } from './passageDom.ts';
import { cite } from './cite.ts';
import type { CitationTool } from './cite/citationTool.ts';
import { actionButton, copyButtons } from './cite/copyButtons.ts';
import { element, fill } from '../platform/dom.ts';
import { fetchTool } from '../platform/lazyScript.ts';

/** Adds copy buttons to a passage's own page, and buttons that load the rest of citing when pressed. */
export function startCitationBox(): void {
  const box = document.querySelector('.citation');
  const preview = box?.querySelector<HTMLElement>('.citation-text');
  const current = allPassages('.reading').find(({ localName }) => localName === 'mark');
  if (!current || !preview) return;
  const status = element('p', { role: 'status' });
  const withTool = async (act: (tool: CitationTool) => void) => {
    status.textContent = '请稍候…';
    try {
      act((await fetchTool('citing')) as CitationTool);
    } catch {
      status.textContent = '没有取到这个工具，请检查网络后再试';
    }
  };
  const showForm = ({ citationForm }: CitationTool, nextAction: string) => {
    // A second tap while the script was loading needs no second form.
    if (!bar.contains(more)) return;
    const { fields, actions, panel } = citationForm(current, preview, status);
    preview.before(...fields);
    fill(bar, actions);
    bar.after(panel);
    const next = actions.find(({ textContent }) => textContent === nextAction);
    next?.click();
    (next ?? fields[0]?.querySelector('select'))?.focus();
  };
  const more = actionButton('范围和格式', () => withTool((tool) => showForm(tool, '')));
  const bar = element('div', { class: 'actions' }, [
    ...copyButtons(() => [current], status),
    actionButton('分享', () => withTool((tool) => showForm(tool, '分享'))),
    actionButton(ADD_TO_PACK, () =>
      withTool(({ addPassagesToPack }) => {
        status.textContent = addPassagesToPack([current]);
      }),
    ),
    more,
  ]);
  preview.textContent = cite([current]);
  preview.after(bar, status);
}
