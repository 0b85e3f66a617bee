/** The elements that show the findings of a quotation check. */
import type { Edit } from '#search/quote/align.ts';
import type { Comparison } from '#search/quote/comparison.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { folded } from '#search/match/fold.ts';
import { splitAtRanges } from '#search/match/splitAtRanges.ts';
import { isUnquotable, rangesByPassage } from '#search/quote/quotable.ts';
import type { PassageRange } from '#search/quote/quotable.ts';
import type { QuotationFinding, Verdict } from '#search/quote/quotation.ts';
import type { Range } from '#search/match/range.ts';
import { layerNames, layerSpansIn } from '#search/match/layerSpans.ts';
import { copyAndReport } from '../platform/clipboard.ts';
import { button, element } from '../platform/dom.ts';
import { explain } from './errorMessages.ts';
import { contextOf, resultUrl } from './results.ts';

const VERDICTS: Record<Verdict, string> = {
  verbatim: '逐字一致',
  punctuation: '仅标点空格不同',
  variant: '有异文',
  stitched: '跨句拼接',
  absent: '未见于本站',
  unread: '没有核对成',
};
const WARNING = '注意：原文转述或概述这些话，没有加引号；引用时不要加引号，并写明出处。';
const MAX_PLACES = 5;
const MAX_DIFFERENCES = 8;

/** Returns a finding as an item of the list. */
export function findingItem(finding: QuotationFinding): HTMLLIElement {
  const { sentence, verdict, comparison, quotedParts, unquotable, failure } = finding;
  // A retry moves the focus to the new item.
  return element(
    'li',
    { tabindex: '-1', ...(sentence.besideQuotation ? { class: 'beside' } : {}) },
    [
      ...(sentence.besideQuotation ? [note('引号以外的话')] : []),
      element('h2', { class: `verdict ${verdict}` }, [VERDICTS[verdict]]),
      ...(failure === undefined ? [] : [note(explain(failure))]),
      ...(unquotable ? [element('p', { class: 'warning' }, [WARNING])] : []),
      ...(comparison
        ? comparisonBlock(sentence.text, comparison)
        : [element('blockquote', { class: 'text' }, [sentence.text])]),
      ...(quotedParts ? [partsList(quotedParts)] : placeLines(finding)),
    ],
  );
}

/** Returns one sentence with the number of findings of each verdict in a list. */
export function summarize(list: HTMLElement): string {
  // Words beside a quotation are not part of the check.
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

/** Returns the quotation above its source, both marked, with their differences in words. */
function comparisonBlock(quotation: string, { source, edits }: Comparison): HTMLElement[] {
  const ours = edits.map((edit) => edit.quotation);
  const theirs = edits.map((edit) => edit.text);
  const copied = element('span', { 'aria-live': 'polite' });
  const copy = button('复制原文', () => void copyAndReport(source, copied));
  return [
    element('p', { class: 'differences' }, [differences(quotation, source, edits)]),
    element('blockquote', { class: 'text' }, [label('引文'), ...marked(quotation, ours, 'del')]),
    element('blockquote', { class: 'text' }, [label('原文'), ...marked(source, theirs, 'ins')]),
    element('p', { class: 'copying' }, [copy, copied]),
  ];
}

function differences(quotation: string, source: string, edits: readonly Edit[]): string {
  const words = edits
    .map((edit) => [quotation.slice(...edit.quotation), source.slice(...edit.text)] as const)
    .filter(([ours, theirs]) => folded(ours + theirs) !== '')
    .map(([ours, theirs]) => difference(ours, theirs));
  const listed = words.slice(0, MAX_DIFFERENCES);
  if (words.length > listed.length) listed.push(`文字共 ${words.length} 处不同`);
  const marks = edits.length - words.length;
  if (marks > 0) listed.push(`标点、空格 ${marks} 处不同`);
  return `${listed.join('；')}。`;
}

function difference(ours: string, theirs: string): string {
  if (theirs === '') return `多“${ours}”`;
  return ours === '' ? `漏“${theirs}”` : `“${ours}”原文作“${theirs}”`;
}

/** Returns a text with its differences marked, and a gap where the other text has more. */
function marked(text: string, ranges: readonly Range[], mark: 'del' | 'ins'): (Node | string)[] {
  return splitAtRanges(text, ranges, (part) =>
    part === '' ? element('span', { class: 'gap' }) : element(mark, {}, [part]),
  );
}

function label(text: string): HTMLElement {
  return element('b', {}, [`${text} `]);
}

function note(text: string): HTMLElement {
  return element('p', { class: 'note' }, [text]);
}

function partsList(parts: NonNullable<QuotationFinding['quotedParts']>): HTMLElement {
  const items = parts.map(({ text, place }) =>
    element('li', {}, [
      element('blockquote', { class: 'text' }, [text]),
      ...(place ? passageLines(place) : [note('未见于本站')]),
    ]),
  );
  return element('ul', {}, items);
}

function placeLines({ places, sentence, unquotable }: QuotationFinding): HTMLElement[] {
  const shown = places.slice(0, sentence.besideQuotation ? 1 : MAX_PLACES);
  const lines = shown.flatMap((place) => [
    ...passageLines(place),
    // The warning above already says this of the whole sentence.
    ...(sentence.quoted && !unquotable && isUnquotable(place)
      ? [note('这一处是转述或概述，原文没有加引号。')]
      : []),
  ]);
  return places.length > shown.length ? [...lines, note(`共 ${places.length} 处。`)] : lines;
}

/** Returns a line for each passage of a place, with whose words were found in it. */
function passageLines(place: PassageRange): HTMLElement[] {
  const { passages } = place;
  const lines = rangesByPassage(place).map(([passage, range]) =>
    element('p', { class: 'where' }, [
      passageLink(passage),
      ...contextOf(passage, layerNames(layerSpansIn(passage, [range]))),
    ]),
  );
  return passages.length > 1 ? [note('跨相邻段句'), ...lines] : lines;
}

function passageLink(passage: SearchPassage): HTMLElement {
  // The pasted text must not go into an address.
  return element('a', { href: resultUrl(passage) }, [passage.locator]);
}
