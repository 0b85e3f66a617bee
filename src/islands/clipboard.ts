/** Copies text; false when the browser refuses. Plain HTTP has no clipboard API, but lets a selection be copied. */
export async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused: fall through to the older way.
    }
  }
  const field = fieldWith(text);
  field.className = 'spoken';
  // Inside an open dialog nothing outside it can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
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
