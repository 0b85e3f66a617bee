import { allPassages, wholeOf } from './passageDom.ts';
import type { Taken } from './passageDom.ts';
import { chosenFormat, cite } from './cite.ts';

/** Copied text says where it stands and whose words it is; marks of ours stay out of it. */
export function startCopying(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const field = (event.target as Element).closest?.('textarea, input, dialog');
    if (!selection || selection.isCollapsed || field || !event.clipboardData) return;
    const taken = takenIn(selection.getRangeAt(0));
    if (taken.size === 0) return;
    // Who selects words wants them, whatever the buttons were last asked for.
    const chosen = chosenFormat();
    const format = chosen === 'locator' ? 'plain' : chosen;
    const text = cite([...taken.keys()], format, (words) => taken.get(words) ?? wholeOf(words));
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}

/** What is selected of each passage, without numbers, labels and buttons. */
function takenIn(range: Range): Map<Element, Taken> {
  const taken = new Map<Element, Taken>();
  for (const words of allPassages()) {
    const text = overlap(range, words);
    // Of a passage that reports, the reporting words alone are the document's own.
    const said = [...words.querySelectorAll('.said')];
    const own = said.length > 0 && !said.some((other) => overlap(range, other));
    if (text) taken.set(words, { text, own });
  }
  return taken;
}

function overlap(range: Range, words: Element): string {
  if (!range.intersectsNode(words)) return '';
  const part = document.createRange();
  part.selectNodeContents(words);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}
