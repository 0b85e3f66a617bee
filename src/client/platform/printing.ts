import { isChatBrowser } from './chatBrowser.ts';

/** The message when the browser cannot print. */
export const CANNOT_PRINT = '这里打印不了：请在浏览器中打开本页再打印';

/** Prints the page; returns false when the browser cannot, or only pretends to. */
export function printPage(): boolean {
  if (typeof window.print !== 'function') return false;
  print();
  return !isChatBrowser();
}
