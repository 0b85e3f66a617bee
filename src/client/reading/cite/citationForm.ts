/** The form that cites a passage or a range: its extent and format, a preview, and buttons that copy it. */
import { CITATION_FORMATS } from '#edition/cite/formats.ts';
import type { CitationFormat } from '#edition/cite/formats.ts';
import { ADD_TO_PACK } from '#words.ts';
import { allPassages, passageLink, passageLocator, wholePassage } from '../passageDom.ts';
import { preferredFormat, cite } from '../cite.ts';
import { addToPack, passageIdIn } from '../packInbox.ts';
import { savePreference } from '../preferences.ts';
import { element, fill } from '../../platform/dom.ts';
import type { ShareRequest, SharePanel } from '../share/sharePanel.ts';
import { fetchTool } from '../../platform/lazyScript.ts';
import { actionButton, copyButtons } from './copyButtons.ts';

const FORMAT_NAMES: Record<CitationFormat, string> = {
  plain: '纯文本',
  official: '公文式',
  standard: 'GB/T 7714',
  locator: '只要出处',
};

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
  const last = element('select', {}, all.slice(from).map(rangeOption));
  const cited = () => all.slice(from, from + last.selectedIndex + 1);
  const panel = element('div', { class: 'share', role: 'group', 'aria-label': '分享', hidden: '' });
  const show = () => {
    fill(panel, []);
    preview.textContent = cite(cited());
    status.textContent = '';
  };
  last.addEventListener('change', show);
  show();
  return {
    fields: [element('label', { class: 'range' }, ['范围', last]), formatChoice(show)],
    actions: [
      ...copyButtons(cited, status),
      actionButton('分享', () => toggleSharePanel({ passages: cited(), status }, panel)),
      actionButton(ADD_TO_PACK, () => {
        status.textContent = addPassagesToPack(cited());
      }),
    ],
    panel,
  };
}

/** Opens or closes the panel for sharing. */
async function toggleSharePanel(shared: ShareRequest, panel: HTMLElement): Promise<void> {
  try {
    const make = panel.hidden && ((await fetchTool('share')) as SharePanel);
    fill(panel, make ? make(shared) : []);
    panel.scrollIntoView({ block: 'nearest' });
  } catch {
    shared.status.textContent = '没有取到分享的工具，请检查网络后再试';
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

function formatChoice(show: () => void): HTMLElement {
  const choice = element('fieldset', { class: 'formats' }, [
    element('legend', { class: 'spoken' }, ['引文格式']),
  ]);
  for (const format of CITATION_FORMATS) {
    const input = element('input', { type: 'radio', name: 'format', value: format });
    input.checked = format === preferredFormat();
    input.addEventListener('change', () => {
      savePreference('format', format);
      show();
    });
    choice.append(element('label', {}, [input, FORMAT_NAMES[format]]));
  }
  return choice;
}
