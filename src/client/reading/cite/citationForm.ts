/** The desk at which a passage or a range is cited: how far, in what format, what it will look like, and copying it. */
import { FORMATS } from '#edition/cite/formats.ts';
import type { Format } from '#edition/cite/formats.ts';
import { allPassages, linkOf, nameOf, wholeOf } from '../passageDom.ts';
import { chosenFormat, cite } from '../cite.ts';
import { collect, idIn } from '../packInbox.ts';
import { remember } from '../preferences.ts';
import { element, fill } from '../../platform/dom.ts';
import type { Shared, SharePanel } from '../share/sharePanel.ts';
import { fetchTool } from '../../platform/loadTool.ts';
import { action, copyButtons } from './copyButtons.ts';

const NAMES: Record<Format, string> = {
  plain: '纯文本',
  official: '公文式',
  standard: 'GB/T 7714',
  locator: '只要定位',
};

/** What the desk is made of: choices above the preview, actions below it. */
export interface Desk {
  choices: HTMLElement[];
  actions: HTMLButtonElement[];
  /** Where sharing unfolds. */
  panel: HTMLElement;
}

/** A desk for one passage and those after it; `preview` shows what would be copied, `status` says what was. */
export function citingDesk(first: HTMLElement, preview: HTMLElement, status: HTMLElement): Desk {
  const all = allPassages('.reading');
  const from = all.indexOf(first);
  const last = element('select', {}, all.slice(from).map(optionFor));
  const cited = () => all.slice(from, from + last.selectedIndex + 1);
  const panel = element('div', { class: 'share', hidden: '' });
  const show = () => {
    fill(panel, []);
    preview.textContent = cite(cited());
    status.textContent = '';
  };
  last.addEventListener('change', show);
  show();
  return {
    choices: [element('label', { class: 'range' }, ['范围', last]), formatChoice(show)],
    actions: [
      ...copyButtons(cited, status),
      action('分享', () => share({ passages: cited(), status }, panel)),
      action('加入备课单', () => {
        status.textContent = collectAll(cited());
      }),
    ],
    panel,
  };
}

/** Unfolds what there is to share, or folds it away. */
async function share(shared: Shared, panel: HTMLElement): Promise<void> {
  try {
    const make = panel.hidden && ((await fetchTool('share')) as SharePanel);
    fill(panel, make ? make(shared) : []);
    panel.scrollIntoView({ block: 'nearest' });
  } catch {
    shared.status.textContent = '没有取到分享的工具，请检查网络后再试';
  }
}

/** Puts passages of this page into the reader's pack, and gives the words that say how that went. */
export function collectAll(passages: readonly Element[]): string {
  return collect(passages.map((words) => ({ id: idIn(linkOf(words)), text: wholeOf(words).text })));
}

function optionFor(passage: Element, more: number): HTMLElement {
  return element('option', {}, [more ? `到${nameOf(passage)}` : '只这一句']);
}

function formatChoice(show: () => void): HTMLElement {
  const choice = element('fieldset', { class: 'formats' }, [
    element('legend', { class: 'spoken' }, ['引文格式']),
  ]);
  for (const format of FORMATS) {
    const input = element('input', { type: 'radio', name: 'format', value: format });
    input.checked = format === chosenFormat();
    input.addEventListener('change', () => {
      remember('format', format);
      show();
    });
    choice.append(element('label', {}, [input, NAMES[format]]));
  }
  return choice;
}
