/** A clipboard that has not answered by then, in milliseconds, will not: some embedded browsers never do. */
const PATIENCE = 1000;

/** Copies text; false when the browser refuses. Plain HTTP has no clipboard API, but lets a selection be copied. */
export async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
    try {
      await Promise.race([navigator.clipboard.writeText(text), late]);
      return true;
    } catch {
      // Refused, or no answer: fall through to the older way.
    }
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const { activeElement } = document;
  const field = fieldWith(text);
  field.className = 'spoken';
  // Inside an open dialog nothing outside it can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  }
}

/** Copies text and says so in a status element, once it is certain; else offers the text selected beside it. */
export async function copyAndSay(text: string, status: Element): Promise<void> {
  status.textContent = '';
  if (await copy(text)) {
    status.textContent = '已复制';
    return;
  }
  const field = fieldWith(text);
  field.className = 'to-copy';
  field.setAttribute('aria-label', '要复制的文字');
  status.append('浏览器不允许自动复制，请长按复制（电脑上按 Ctrl+C）：', field);
  field.focus();
  field.select();
}

function fieldWith(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  // What is to be copied must not be changed by a slip, nor called up a keyboard over it.
  field.readOnly = true;
  field.value = text;
  return field;
}
