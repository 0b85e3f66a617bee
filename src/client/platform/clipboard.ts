import { COPY_FIELD } from '#styles/copyField.ts';

/** Milliseconds to wait for the clipboard; in some embedded browsers it never answers. */
const TIMEOUT = 1000;

/** Copies text; returns false when the browser refuses. Plain HTTP has no clipboard API, but can copy a selection. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    const late = new Promise<never>((_, reject) => setTimeout(reject, TIMEOUT));
    try {
      await Promise.race([navigator.clipboard.writeText(text), late]);
      return true;
    } catch {
      // Refused, or no answer in time: copy by selection.
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const { activeElement } = document;
  const field = textareaWith(text);
  field.className = 'spoken';
  // While a dialog is open, nothing outside it can be selected.
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

/** Copies text and reports it in a status element; on failure shows the text there, selected, to be copied by hand. */
export async function copyAndReport(text: string, status: Element): Promise<void> {
  status.textContent = '';
  if (await copyText(text)) {
    status.textContent = '已复制';
    return;
  }
  const field = textareaWith(text);
  field.className = COPY_FIELD;
  field.setAttribute('aria-label', '要复制的文字');
  status.append('浏览器不允许自动复制，请长按复制（电脑上按 Ctrl+C）：', field);
  field.focus();
  field.select();
}

function textareaWith(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  // Prevents accidental edits, and an on-screen keyboard that would cover the text.
  field.readOnly = true;
  field.value = text;
  return field;
}
