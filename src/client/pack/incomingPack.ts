/** A received pack, shown before anything happens to the reader's own. */
import { ACTIONS, BUTTON, QUIET, SUBHEAD } from '#styles/furniture.ts';
import { button, element, fill } from '../platform/dom.ts';
import { itemName } from './itemRow.ts';
import type { RowItem } from './passageLoader.ts';

const NOTHING_YET = '打开以前，它没有存进这个浏览器。';
const ARCHIVED = '选“打开为新单”，原来的收在“以前的宣讲单”里，可以换回。';
/** Most items of a received pack that are named. */
const MAX_NAMES = 12;

/** The answers to the question of what to do with a received pack. */
export interface IncomingPackActions {
  open(): void;
  merge(): void;
  leave(): void;
}

/** Asks what to do with a received pack; the reader's own, of `ownCount` items, stays untouched until then. */
export function askAboutIncomingPack(
  holder: HTMLElement,
  { title, items }: { title: string; items: readonly RowItem[] },
  ownCount: number,
  actions: IncomingPackActions,
): void {
  const passages = items.filter((item) => !('text' in item)).length;
  const heading = element('h2', { class: SUBHEAD, tabindex: '-1' }, [
    `收到宣讲单“${title || '没有标题'}”`,
  ]);
  fill(holder, [
    heading,
    element('p', {}, [`${items.length} 项，其中句子 ${passages} 个：${namesOf(items)}`]),
    element('p', {}, [ownCount ? `您自己的宣讲单有 ${ownCount} 项，还没有动。` : NOTHING_YET]),
    element('p', { class: ACTIONS }, answerButtons(holder, ownCount, actions)),
    ...(ownCount ? [element('p', { class: QUIET }, [ARCHIVED])] : []),
  ]);
  heading.focus();
}

function answerButtons(
  holder: HTMLElement,
  ownCount: number,
  actions: IncomingPackActions,
): HTMLElement[] {
  const answer = (label: string, act: () => void) => {
    const answered = () => {
      fill(holder, []);
      act();
    };
    return button(label, answered, BUTTON);
  };
  return [
    answer('打开为新单', actions.open),
    ...(ownCount ? [answer('合并到我的宣讲单后面', actions.merge)] : []),
    answer('取消', actions.leave),
  ];
}

function namesOf(items: readonly RowItem[]): string {
  const names = items.slice(0, MAX_NAMES).map(itemName).join('、');
  return items.length > MAX_NAMES ? `${names}……` : names;
}
