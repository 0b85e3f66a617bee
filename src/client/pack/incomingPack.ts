/** Somebody else's pack, shown before anything happens to the reader's own. */
import { button, element, fill } from '../platform/dom.ts';
import { nameOf } from './itemRow.ts';
import type { RowItem } from './passageLoader.ts';

/** What the reader can do with a pack that came. */
export interface Choices {
  open(): void;
  merge(): void;
  leave(): void;
}

/** Asks what to do with a received pack; the reader's own has `own` items and stays untouched until told. */
export function askAbout(
  place: HTMLElement,
  { title, items }: { title: string; items: readonly RowItem[] },
  own: number,
  choices: Choices,
): void {
  const passages = items.filter((item) => !('text' in item)).length;
  const act = (label: string, choice: () => void) => {
    const made = button(label, () => {
      fill(place, []);
      choice();
    });
    made.className = 'button';
    return made;
  };
  fill(place, [
    element('h2', { class: 'subhead', tabindex: '-1' }, [`收到备课单“${title || '没有标题'}”`]),
    element('p', {}, [`${items.length} 项，其中段句 ${passages} 个：${namesOf(items)}`]),
    element('p', {}, [`您自己的备课单有 ${own} 项，还没有动。`]),
    element('p', { class: 'actions' }, [
      act('打开为新单', choices.open),
      act('合并到我的备课单后面', choices.merge),
      act('取消', choices.leave),
    ]),
    element('p', { class: 'aside' }, ['选“打开为新单”，原来的收在“以前的备课单”里，可以换回。']),
  ]);
  place.querySelector<HTMLElement>('h2')?.focus();
}

function namesOf(items: readonly RowItem[]): string {
  const names = items.slice(0, 12).map(nameOf).join('、');
  return items.length > 12 ? `${names}……` : names;
}
