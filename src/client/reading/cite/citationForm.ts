/** The form that cites a passage or a range: its extent and format, a preview, and the three things to do with it. */
import { SHARE } from '#styles/citing.ts';
import { BUTTON } from '#styles/furniture.ts';
import { ADD_TO_PACK } from '#words.ts';
import { allPassages, passageLink, passageLocator, wholePassage } from '../passageDom.ts';
import { cite } from '../cite.ts';
import { formatChoice } from '../formatChoice.ts';
import { addToPack, hasPacks, passageIdIn } from '../packInbox.ts';
import { button, element, fill } from '../../platform/dom.ts';
import type { ShareRequest, SharePanel } from '../share/sharePanel.ts';
import { fetchTool } from '../../platform/lazyScript.ts';
import { copyButton } from './copyButtons.ts';

/** The elements of the form: fields above the preview, actions below it. */
export interface CitationForm {
  fields: HTMLElement[];
  actions: HTMLButtonElement[];
  /** The panel for sharing, hidden until it is opened. */
  panel: HTMLElement;
}

/** Creates the form for a passage and those after it; `preview` shows the citation, `status` the outcome. */
export function citationForm(
  first: HTMLElement,
  preview: HTMLElement,
  status: HTMLElement,
): CitationForm {
  const all = allPassages('.reading');
  const from = all.indexOf(first);
  const last = element(
    'select',
    { class: 'max-w-full min-h-11 ml-3 mb-3 px-2 border border-edge bg-paper' },
    all.slice(from).map(rangeOption),
  );
  const cited = () => all.slice(from, from + last.selectedIndex + 1);
  const panel = element('div', {
    class: SHARE,
    role: 'group',
    'aria-label': '发给别人',
    hidden: '',
  });
  const show = () => {
    fill(panel, []);
    preview.textContent = cite(cited());
    status.textContent = '';
  };
  last.addEventListener('change', show);
  show();
  const collect = () => {
    status.textContent = addPassagesToPack(cited());
  };
  return {
    fields: [element('label', { class: 'block' }, ['到哪一句', last]), formatChoice(show)],
    actions: [
      copyButton(cited, status),
      button('发给别人', () => toggleSharePanel({ passages: cited(), status }, panel), BUTTON),
      ...(hasPacks() ? [button(ADD_TO_PACK, collect, BUTTON)] : []),
    ],
    panel,
  };
}

/** Opens or closes the panel for sharing. */
export async function toggleSharePanel(shared: ShareRequest, panel: HTMLElement): Promise<void> {
  try {
    const make = panel.hidden && ((await fetchTool('share')) as SharePanel);
    fill(panel, make ? make(shared) : []);
    shared.status.textContent = '';
    panel.scrollIntoView({ block: 'nearest' });
  } catch {
    shared.status.textContent = '没有取到这个工具，请检查网络后再试';
  }
}

/** Adds passages of this page to the reader's pack, and returns a sentence that reports the outcome. */
export function addPassagesToPack(passages: readonly Element[]): string {
  return addToPack(
    passages.map((words) => ({
      id: passageIdIn(passageLink(words)),
      text: wholePassage(words).text,
    })),
  );
}

function rangeOption(passage: Element, more: number): HTMLElement {
  return element('option', {}, [more ? `到${passageLocator(passage)}` : '只这一句']);
}
