/** How the findings of a quotation check are shown. */
import type { Edit } from '#search/quote/align.ts';
import type { Comparison } from '#search/quote/comparison.ts';
import type { Entry } from '#search/match/block.ts';
import { folded } from '#search/match/fold.ts';
import { parted } from '#search/match/highlight.ts';
import { isUnquotable, stretchesOf } from '#search/quote/quotable.ts';
import type { Place } from '#search/quote/quotable.ts';
import type { Finding, Verdict } from '#search/quote/quotation.ts';
import type { Range } from '#search/match/range.ts';
import { named, voicesIn } from '#search/match/speakers.ts';
import { copyAndSay } from '../platform/clipboard.ts';
import { button, element } from '../platform/dom.ts';
import { explain } from './errorMessages.ts';
import { about, linkTo } from './results.ts';

const VERDICTS: Record<Verdict, string> = {
  verbatim: '逐字一致',
  punctuation: '仅标点空格不同',
  variant: '有异文',
  stitched: '跨句拼接',
  absent: '未见于本站',
  unread: '没有核对成',
};
const WARNING = '注意：原文转述或概述这些话，没有加引号；引用时不要加引号，并写明出处。';
const MOST_PLACES = 5;
const MOST_DIFFERENCES = 8;

/** A finding as an item of the list. */
export function show(finding: Finding): HTMLLIElement {
  const { sentence, verdict, comparison, pieces, unquotable, failure } = finding;
  // Focus comes here after a retry.
  return element('li', { tabindex: '-1', ...(sentence.beside ? { class: 'beside' } : {}) }, [
    ...(sentence.beside ? [note('引号以外的话')] : []),
    element('p', { class: `verdict ${verdict}` }, [VERDICTS[verdict]]),
    ...(failure === undefined ? [] : [note(explain(failure))]),
    ...(unquotable ? [element('p', { class: 'warning' }, [WARNING])] : []),
    ...(comparison
      ? beside(sentence.text, comparison)
      : [element('p', { class: 'text' }, [sentence.text])]),
    ...(pieces ? [patchwork(pieces)] : placesOf(finding)),
  ]);
}

/** How many sentences of a list were found to be what, in one sentence. */
export function summary(list: HTMLElement): string {
  // What stands beside a quotation is not what was to be checked.
  const count = (selector: string) => list.querySelectorAll(`:not(.beside) > ${selector}`).length;
  const verdicts = (Object.keys(VERDICTS) as Verdict[])
    .filter((verdict) => count(`.${verdict}`) > 0)
    .map((verdict) => `${VERDICTS[verdict]} ${count(`.${verdict}`)} 句`);
  if (verdicts.length === 0) return '';
  const warnings = count('.warning');
  return `核对了 ${count('.verdict')} 句：${verdicts.join('，')}。${
    warnings > 0 ? `有 ${warnings} 处不要加引号。` : ''
  }`;
}

/** The quotation and its source, one above the other, and in words what differs. */
function beside(quotation: string, { source, edits }: Comparison): HTMLElement[] {
  const ours = edits.map((edit) => edit.quotation);
  const theirs = edits.map((edit) => edit.text);
  const said = element('span', { 'aria-live': 'polite' });
  const copy = button('复制原文', () => void copyAndSay(source, said));
  return [
    element('p', { class: 'differences' }, [differences(quotation, source, edits)]),
    element('p', { class: 'text' }, [label('引文'), ...marked(quotation, ours, 'del')]),
    element('p', { class: 'text' }, [label('原文'), ...marked(source, theirs, 'ins')]),
    element('p', { class: 'copying' }, [copy, said]),
  ];
}

function differences(quotation: string, source: string, edits: readonly Edit[]): string {
  const words = edits
    .map((edit) => [quotation.slice(...edit.quotation), source.slice(...edit.text)] as const)
    .filter(([ours, theirs]) => folded(ours + theirs) !== '')
    .map(([ours, theirs]) => difference(ours, theirs));
  const listed = words.slice(0, MOST_DIFFERENCES);
  if (words.length > listed.length) listed.push(`文字共 ${words.length} 处不同`);
  const marks = edits.length - words.length;
  if (marks > 0) listed.push(`标点、空格 ${marks} 处不同`);
  return `${listed.join('；')}。`;
}

function difference(ours: string, theirs: string): string {
  if (theirs === '') return `多“${ours}”`;
  return ours === '' ? `漏“${theirs}”` : `“${ours}”原文作“${theirs}”`;
}

/** A text with what differs in it marked, and a gap where the other has more. */
function marked(text: string, ranges: readonly Range[], mark: 'del' | 'ins'): (Node | string)[] {
  return parted(text, ranges, (part) =>
    part === '' ? element('span', { class: 'gap' }) : element(mark, {}, [part]),
  );
}

function label(text: string): HTMLElement {
  return element('b', {}, [`${text} `]);
}

function note(text: string): HTMLElement {
  return element('p', { class: 'note' }, [text]);
}

function patchwork(pieces: NonNullable<Finding['pieces']>): HTMLElement {
  const items = pieces.map(({ text, place }) =>
    element('li', {}, [
      element('p', { class: 'text' }, [text]),
      ...(place ? whereabouts(place) : [note('未见于本站')]),
    ]),
  );
  return element('ul', {}, items);
}

function placesOf({ places, sentence, unquotable }: Finding): HTMLElement[] {
  const shown = places.slice(0, sentence.beside ? 1 : MOST_PLACES);
  const lines = shown.flatMap((place) => [
    ...whereabouts(place),
    // Of the whole it has been said already.
    ...(sentence.quoted && !unquotable && isUnquotable(place)
      ? [note('这一处是转述或概述，原文没有加引号。')]
      : []),
  ]);
  return places.length > shown.length ? [...lines, note(`共 ${places.length} 处。`)] : lines;
}

/** Every passage of a place, each with whose words are found in it. */
function whereabouts(place: Place): HTMLElement[] {
  const { entries } = place;
  const lines = stretchesOf(place).map(([entry, range]) =>
    element('p', { class: 'where' }, [
      linked(entry),
      ...about(entry, named(voicesIn(entry, [range]))),
    ]),
  );
  return entries.length > 1 ? [note('跨相邻段句'), ...lines] : lines;
}

function linked(entry: Entry): HTMLElement {
  // Nothing of what was pasted goes into an address.
  return element('a', { href: linkTo(entry) }, [entry.locator]);
}
