import { PACK } from '#words.ts';
import { cleanLine } from './sanitize.ts';

/** Device names, which Windows reserves with and without an extension. */
const RESERVED_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Most characters in a name: file systems allow 255 bytes, and a character has up to four. */
const MAX_CHARACTERS = 60;

/** Makes a file name from a title: without forbidden characters, never empty, not too long. */
export function fileName(title: string, extension: 'pptx' | 'docx' | 'html'): string {
  return `${fileStem(title, PACK)}.${extension}`;
}

/** Makes the name of a file or folder from a title; `otherwise` of one that has no character for it. */
export function fileStem(title: string, otherwise: string): string {
  const name = [...cleanLine(title).replace(/[<>:"/\\|?*\p{C}]+/gu, ' ')]
    .slice(0, MAX_CHARACTERS)
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return name === '' || RESERVED_NAMES.test(name) ? otherwise : name;
}
