import { allPassages, attribute } from './attribution.ts';
import { copyAndSay } from './clipboard.ts';

/** Copied text says where it stands and whose words it is; marks of ours stay out of it. */
export function startCopying(): void {
  document.querySelector('.reading')?.addEventListener('copy', (event) => {
    const selection = getSelection();
    const data = (event as ClipboardEvent).clipboardData;
    if (!selection || selection.isCollapsed || !data) return;
    const range = selection.getRangeAt(0);
    const passages = allPassages().filter((passage) => range.intersectsNode(passage));
    const words = clean(range);
    if (words === '' || passages.length === 0) return;
    data.setData('text/plain', attribute(words, passages));
    event.preventDefault();
  });
  for (const box of document.querySelectorAll<HTMLElement>('.citation')) startButtons(box);
}

/** The selected words without the labels in the margin, a line for each paragraph. */
function clean(range: Range): string {
  const selected = range.cloneContents();
  for (const label of selected.querySelectorAll('.voice')) label.remove();
  const paragraphs = [...selected.querySelectorAll('.paragraph')];
  const parts = paragraphs.length > 0 ? paragraphs : [selected];
  return parts
    .map((part) => part.textContent)
    .join('\n')
    .trim();
}

function startButtons(box: HTMLElement): void {
  const actions = box.querySelector<HTMLElement>('.actions');
  const status = box.querySelector('[role=status]');
  if (!actions || !status) return;
  actions.hidden = false;
  actions.addEventListener('click', ({ target }) => {
    const kind = (target as HTMLElement).getAttribute('data-copy');
    if (kind) copyAndSay(textFor(kind, box), status);
  });
}

function textFor(kind: string, box: HTMLElement): string {
  if (kind === 'link') return location.href;
  const words = kind === 'text' ? document.querySelector('.quotation p') : box.querySelector('p');
  const text = words?.textContent?.trim() ?? '';
  return kind === 'text' ? text : `${text}\n${location.href}`;
}
