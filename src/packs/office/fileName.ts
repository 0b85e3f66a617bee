import { cleanLine, UNTITLED } from './sanitize.ts';

/** What no file may be called on Windows, with or without an extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Three bytes a character, and file systems end at 255 bytes. */
const LONGEST = 60;

/** A file name made from a title: what file systems forbid left out, never empty, not too long. */
export function fileName(title: string, extension: 'pptx' | 'docx' | 'html'): string {
  const name = [...cleanLine(title).replace(/[<>:"/\\|?*\p{C}]+/gu, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return `${name === '' || DEVICES.test(name) ? UNTITLED : name}.${extension}`;
}
