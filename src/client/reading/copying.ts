import type { CopyFormat } from '#edition/cite/copyFormats.ts';
import { allPassages, wholePassage } from './passageDom.ts';
import type { PassageText } from './passageDom.ts';
import { cite } from './cite.ts';
import { readPreference } from './preferences.ts';

/** Appends the source to copied text, in the format of the reader's settings; without one, text is copied as it is. */
export function startCopying(): void {
  document.addEventListener('copy', (event) => {
    const format = readPreference('copying');
    if (format === 'none') return;
    const selection = getSelection();
    const field = (event.target as Element).closest?.('textarea, input, dialog');
    if (!selection || selection.isCollapsed || field || !event.clipboardData) return;
    const selected = selectedPassages(selection.getRangeAt(0));
    if (selected.size === 0) return;
    const textOf = (words: Element) => selected.get(words) ?? wholePassage(words);
    const text = cite([...selected.keys()], format as CopyFormat, textOf);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}

/** Returns the selected text of each passage, without numbers, labels and buttons. */
function selectedPassages(range: Range): Map<Element, PassageText> {
  const selected = new Map<Element, PassageText>();
  for (const words of allPassages()) {
    const text = selectedText(range, words);
    // In a passage that reports others' words, only the reporting words are the document's own.
    const others = [...words.querySelectorAll('.said')];
    const own = others.length > 0 && !others.some((other) => selectedText(range, other));
    if (text) selected.set(words, { text, own });
  }
  return selected;
}

function selectedText(range: Range, words: Element): string {
  if (!range.intersectsNode(words)) return '';
  const part = document.createRange();
  part.selectNodeContents(words);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}
