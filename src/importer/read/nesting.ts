/** A node of a parsed file: HTML or XML. */
interface Tree {
  childNodes?: ArrayLike<object> | null;
}

/** Honest files stay far below this; a reader that follows deeper ones down would run out of stack. */
const LIMIT = 400;

/** Whether elements are nested deeper than any document needs. */
export function isTooDeep(root: Tree): boolean {
  let level: Tree[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMIT) return true;
    const below: Tree[] = [];
    for (const { childNodes } of level) {
      for (let i = 0; i < (childNodes?.length ?? 0); i += 1) {
        const child: Tree | undefined = childNodes?.[i];
        if (child) below.push(child);
      }
    }
    level = below;
  }
  return false;
}
