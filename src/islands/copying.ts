/** Copied text says where it stands and whose words it is; marks of ours stay out of it. */

/** Adds locator, layer and address to what is copied from the text, and wires the copy buttons. */
export function startCopying(): void {
  document.querySelector('.reading')?.addEventListener('copy', (event) => {
    const selection = getSelection();
    const data = (event as ClipboardEvent).clipboardData;
    if (!selection || selection.isCollapsed || !data) return;
    const text = quote(selection.getRangeAt(0));
    if (!text) return;
    data.setData('text/plain', text);
    event.preventDefault();
  });
  for (const box of document.querySelectorAll<HTMLElement>('.citation')) startButtons(box);
}

function quote(range: Range): string {
  const reading = document.querySelector('.reading');
  const passages = [...document.querySelectorAll<HTMLElement>('.reading .passage')].filter(
    (passage) => range.intersectsNode(passage),
  );
  const [first] = passages;
  const words = clean(range);
  if (words === '' || !first) return '';
  const locators = [first, passages[passages.length - 1]].map(
    (passage) => passage?.querySelector('.n')?.getAttribute('aria-label') ?? '',
  );
  const layers = passages.map(
    (passage) => passage.closest('.run')?.querySelector('.voice')?.textContent,
  );
  const place = [...new Set(locators)].join('—');
  const about = [reading?.getAttribute('data-source'), place, [...new Set(layers)].join('、')];
  return `${words}\n（${about.join('，')}）\n${addressOf(first)}`;
}

function addressOf(passage: HTMLElement): string {
  const id = passage.querySelector('[id]')?.id;
  return location.href.split('#')[0] + (id ? `#${id}` : '');
}

function clean(range: Range): string {
  const copy = range.cloneContents();
  for (const label of copy.querySelectorAll('.voice')) label.remove();
  const paragraphs = [...copy.querySelectorAll('.paragraph')];
  const texts = paragraphs.length > 0 ? paragraphs.map((p) => p.textContent) : [copy.textContent];
  return texts.join('\n').trim();
}

function startButtons(box: HTMLElement): void {
  const actions = box.querySelector<HTMLElement>('.actions');
  const status = box.querySelector('[role=status]');
  if (!actions || !status) return;
  actions.hidden = false;
  actions.addEventListener('click', async (event) => {
    const kind = (event.target as HTMLElement).getAttribute('data-copy');
    if (!kind) return;
    const done = await copy(textFor(kind, box));
    status.textContent = done ? '已复制' : '浏览器不允许复制，请长按选取';
  });
}

function textFor(kind: string, box: HTMLElement): string {
  if (kind === 'link') return location.href;
  if (kind === 'text')
    return document.querySelector('.quotation blockquote')?.textContent?.trim() ?? '';
  return `${box.querySelector('.citation-text')?.textContent?.trim()}\n${location.href}`;
}

/** Plain HTTP has no clipboard API, but lets a selection be copied. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused: fall through to the older way.
    }
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'spoken';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
