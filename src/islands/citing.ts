/** The desk at which a passage or a range is cited: how far, in what format, what it will look like, and copying it. */
import { FORMATS, bodyOf, formatCitation } from '#edition/citationFormat.ts';
import type { Format } from '#edition/citationFormat.ts';
import {
  addressOf,
  allPassages,
  bySource,
  citationFrom,
  linkOf,
  nameOf,
  wholeOf,
} from './attribution.ts';
import { copyAndSay } from './clipboard.ts';
import { collect, idIn } from './collecting.ts';
import { recall, remember } from './preferences.ts';
import { button, element, fill } from './search/element.ts';
import type { SharePanel } from './share.ts';
import type { Shared } from './share/panel.ts';
import { fetchTool } from './tool.ts';

const NAMES: Record<Format, string> = {
  plain: '纯文本',
  official: '公文式',
  standard: 'GB/T 7714',
  locator: '只要定位',
};

/** The chosen format; the page remembers it even where nothing can be stored. */
export let chosen = recall('format') as Format;

/** Passages as a citation of each source in the given format, with its address and the reader's date. */
export function cite(passages: readonly Element[], format = chosen, take = wholeOf): string {
  return bySource(passages)
    .map((own) =>
      formatCitation(citationFrom(own, take), format, { address: addressOf(own), today: today() }),
    )
    .join('\n');
}

/** What the desk is made of: choices above the preview, actions below it. */
export interface Desk {
  choices: HTMLElement[];
  actions: HTMLElement[];
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
      action('复制引文', () => copyAndSay(cite(cited()), status)),
      action('只复制正文', () => copyAndSay(bodyOf(citationFrom(cited())), status)),
      action('复制链接', () => copyAndSay(addressOf(cited()), status)),
      action('分享', () => share({ passages: cited(), status }, panel)),
      action('加入备课单', () => {
        status.textContent = collect(cited().map(collected));
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

/** A button of ours. */
export function action(label: string, act: () => void): HTMLButtonElement {
  const made = button(label, act);
  made.className = 'button';
  return made;
}

/** What the pack needs to know of a passage on this page. */
function collected(words: Element): { id: string; text: string } {
  return { id: idIn(linkOf(words)), text: wholeOf(words).text };
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
    input.checked = format === chosen;
    input.addEventListener('change', () => {
      chosen = format;
      remember('format', format);
      show();
    });
    choice.append(element('label', {}, [input, NAMES[format]]));
  }
  return choice;
}

/** The reader's own day: 2026-11-24. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
