const DASH = '[-—–―─·•\\s]*';
const NUMBERED = new RegExp(`^${DASH}(\\d{1,4})${DASH}$`, 'u');
const WORDED = /^第\s?(\d{1,4})\s?页(?:[\s，,/]*共\s?\d{1,4}\s?页)?$|^(\d{1,4})\s?\/\s?\d{1,4}$/u;

/** Returns the number of a line that is only a page number (— 1 —, 第2页, 3/12), or null for any other line. */
export function pageNumberOf(line: string): number | null {
  const plain = line.normalize('NFKC').trim();
  const found = NUMBERED.exec(plain) ?? WORDED.exec(plain);
  return found ? Number(found[1] ?? found[2]) : null;
}
