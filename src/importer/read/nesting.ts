/** A node of a parsed HTML or XML file. */
interface Tree {
  childNodes?: ArrayLike<object> | null;
}

/** A depth that no genuine file reaches; recursion into deeper ones would exhaust the stack. */
const LIMIT = 400;

/** Whether elements are nested deeper than any document needs. */
export function isTooDeep(root: Tree): boolean {
  let level: Tree[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMIT) return true;
    const below: Tree[] = [];
    for (const { childNodes } of level)
      for (const child of Array.from(childNodes ?? [])) below.push(child);
    level = below;
  }
  return false;
}
