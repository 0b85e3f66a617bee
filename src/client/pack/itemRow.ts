/** One item of the pack as a row of the editor: its content and its buttons. */
import { missingReason } from '#packs/missing.ts';
import { modeOf } from '#packs/excerpt.ts';
import { LIMITS } from '#packs/limits.ts';
import type { Excerpt, MissingItem } from '#packs/pack.ts';
import { BUTTON, FIELD, NOTICE, PLAIN_BUTTON, QUIET } from '#styles/furniture.ts';
import { LOCATOR, PLACE_LINE } from '#styles/places.ts';
import { SPEAKER_NOTES } from '#words.ts';
import { pageAddress } from './packLinks.ts';
import { layerWords } from './layerWords.ts';
import { formerWordsLink } from './missingNotice.ts';
import { element } from '../platform/dom.ts';
import type { RowItem } from './passageLoader.ts';

/** The labels of a row's buttons, by their `data-act`. */
const BUTTON_LABELS = {
  up: '上移',
  down: '下移',
  to: '移到…',
  insert: '插入…',
  remove: '删去',
} as const;

const ROW_ACTS = 'flex flex-wrap [&>*]:mr-3 print:hidden';

/** Creates the row of an item; its buttons carry `data-act`, its text field, if any, `data-text`. */
export function createRow(item: RowItem): HTMLLIElement {
  const buttons = Object.entries(BUTTON_LABELS).map(([action, label]) =>
    element('button', { class: PLAIN_BUTTON, type: 'button', 'data-act': action }, [label]),
  );
  const row = element('li', {}, [
    element('div', { class: 'content' }),
    element('div', { class: ROW_ACTS, role: 'group' }, buttons),
  ]);
  fillRow(row, item);
  return row;
}

/** Replaces the content of a row; its buttons stay, and with them the focus. */
export function fillRow(row: HTMLLIElement, item: RowItem): void {
  const name = itemName(item);
  const [content, buttons] = row.children;
  if (!content || !buttons) throw new Error('the row of an item is incomplete');
  content.textContent = '';
  content.append(...rowContent(item));
  buttons.setAttribute('aria-label', name);
  for (const button of buttons.children) {
    button.setAttribute('aria-label', `${button.textContent}：${name}`);
  }
}

/** Returns the name of an item in messages. */
export function itemName(item: RowItem): string {
  if (item.kind === 'passage') return item.excerpt.locator;
  if (item.kind === 'missing') return item.name;
  if (item.kind === 'unloaded') return item.id;
  const start = item.text.replace(/\n[\s\S]*$/u, '').slice(0, 12);
  return `${item.kind === 'note' ? '备注' : '小标题'}“${start}”`;
}

function rowContent(item: RowItem): HTMLElement[] {
  if (item.kind === 'passage') return passageContent(item.excerpt, item.changed);
  if (item.kind === 'missing') return [missingNotice(item)];
  if (item.kind === 'unloaded') {
    return [element('p', { class: QUIET }, [`${item.id}，正文还没有载入。`])];
  }
  return [item.kind === 'note' ? noteField(item.text) : headingField(item.text)];
}

function missingNotice(item: MissingItem): HTMLElement {
  const notice = `${missingReason(item).trim()}。它留在宣讲单里，导出时不丢。`;
  return element('p', { class: NOTICE }, [notice, ...formerWordsLink(item)]);
}

function passageContent(excerpt: Excerpt, changed: boolean): HTMLElement[] {
  const locator = element('a', { class: LOCATOR, href: pageAddress(excerpt.path) }, [
    excerpt.locator,
  ]);
  const place = element('p', { class: `place ${PLACE_LINE}` }, [
    locator,
    element('span', {}, [excerpt.layer]),
  ]);
  const text = element(
    'blockquote',
    { class: `words run ${modeOf(excerpt)}` },
    layerWords(excerpt.runs),
  );
  return changed ? [place, text, changeNotice(excerpt.locator)] : [place, text];
}

function changeNotice(name: string): HTMLElement {
  const label = '用现在的文字';
  const accept = element('button', { class: BUTTON, type: 'button', 'data-act': 'accept' }, [
    label,
  ]);
  accept.setAttribute('aria-label', `${label}：${name}`);
  return element('p', { class: NOTICE }, [
    '收进宣讲单以后，这一句的文字改过；这里是现在的文字。',
    accept,
  ]);
}

function headingField(text: string): HTMLElement {
  const input = element('input', { type: 'text', maxlength: String(LIMITS.line), 'data-text': '' });
  input.className = `font-title font-bold ${FIELD}`;
  input.value = text;
  return element('label', {}, [fieldName('小标题'), input]);
}

function noteField(text: string): HTMLElement {
  const input = element('textarea', { maxlength: String(LIMITS.note), 'data-text': '', rows: '2' });
  input.className = FIELD;
  input.value = text;
  return element('label', {}, [fieldName(SPEAKER_NOTES), input]);
}

/** Creates the name of a field as a line as high as the place of a sentence. */
function fieldName(name: string): HTMLElement {
  return element('span', { class: `flex items-center min-h-11 ${QUIET}` }, [name]);
}
