import { allPassages, wordsOf } from './attribution.ts';
import { chosen, cite, citingDesk } from './citing.ts';
import { element } from './search/element.ts';

/** Copied text says where it stands and whose words it is; marks of ours stay out of it. */
export function startCopying(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const field = (event.target as Element).closest?.('textarea, input, dialog');
    if (!selection || selection.isCollapsed || field || !event.clipboardData) return;
    const words = selectedWords(selection.getRangeAt(0));
    if (words.size === 0) return;
    // Who selects words wants them, whatever the buttons were last asked for.
    const format = chosen === 'locator' ? 'plain' : chosen;
    const text = cite([...words.keys()], format, (passage) => words.get(passage) ?? '');
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
  for (const box of document.querySelectorAll<HTMLElement>('.citation')) startBox(box);
}

/** What is selected of each passage, without numbers and labels; the passage set large on its own page comes first. */
function selectedWords(range: Range): Map<Element, string> {
  const large = document.querySelector('.quotation p');
  const current = currentPassage();
  const passages =
    large && current && range.intersectsNode(large)
      ? [[current, large] as const]
      : allPassages().map((passage) => [passage, wordsOf(passage)] as const);
  return new Map(
    passages
      .filter(([, words]) => range.intersectsNode(words))
      .map(([passage, words]) => [passage, overlap(range, words)] as const)
      .filter(([, text]) => text !== ''),
  );
}

function overlap(range: Range, words: Element): string {
  const part = document.createRange();
  part.selectNodeContents(words);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}

/** On a passage's own page, that passage among the others. */
function currentPassage(): HTMLElement | undefined {
  return allPassages().find((passage) => wordsOf(passage).localName === 'mark');
}

function startBox(box: HTMLElement): void {
  const current = currentPassage();
  const preview = box.querySelector<HTMLElement>('.citation-text');
  if (!current || !preview) return;
  const status = element('p', { role: 'status' });
  const { choices, actions, panel } = citingDesk(current, preview, status);
  preview.before(...choices);
  preview.after(element('div', { class: 'actions' }, actions), panel, status);
}
