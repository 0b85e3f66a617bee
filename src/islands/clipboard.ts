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
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'spoken';
  // Inside an open dialog nothing outside it can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

/** Copies text and says in a status element whether that worked. */
export async function copyAndSay(text: string, status: Element): Promise<void> {
  status.textContent = (await copy(text)) ? '已复制' : '浏览器不允许复制，请长按选取';
}
