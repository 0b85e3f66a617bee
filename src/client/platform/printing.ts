import { inChat } from './chatBrowser.ts';

/** What to say where a page cannot be printed. */
export const UNPRINTED = '这里打印不了：请在浏览器中打开本页再打印';

/** Prints the page; false where the browser has no way to, or is one of those that only pretend. */
export function printPage(): boolean {
  if (typeof window.print !== 'function') return false;
  print();
  return !inChat();
}
