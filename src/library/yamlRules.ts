import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Document as YamlDocument, Node, YAMLMap } from 'yaml';

/** The offset of what a content file may not have though YAML allows it, and the words for the editor. */
export interface YamlRefusal {
  at: number;
  message: string;
  mend: string;
}

/** The most levels of a file; parts within parts take two each. */
const MAX_DEPTH = 64;

const QUOTE = '文字里有这样的符号，就在整段文字两边加引号，如 "*甲"；否则删去';

/** Finds the first node that a content file may not have: its data are plain texts, numbers, lists and keys. */
export function refusalIn(document: YamlDocument, content: string): YamlRefusal | undefined {
  const { yaml, tags } = document.directives ?? {};
  if (yaml?.explicit || Object.keys(tags ?? {}).length > 1) {
    const at = Math.max(0, content.search(/^%/mu));
    return { at, message: '不能有 % 开头的指令', mend: '删去 % 开头的行' };
  }
  return refusalBelow(document.contents, 0);
}

function refusalBelow(node: unknown, depth: number): YamlRefusal | undefined {
  if (isPair(node)) return refusalBelow(node.key, depth) ?? refusalBelow(node.value, depth);
  if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const fault = faultOf(node, depth);
  if (fault) return { at: node.range?.[0] ?? 0, ...fault };
  if (isMap(node)) {
    const refused = refusedKey(node);
    if (refused) return refused;
  }
  if (!isMap(node) && !isSeq(node)) return undefined;
  for (const item of node.items) {
    const found = refusalBelow(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function faultOf(node: Node, depth: number): Omit<YamlRefusal, 'at'> | undefined {
  if (isAlias(node)) return { message: `不能用 * 引用别处（*${node.source}）`, mend: QUOTE };
  if (depth > MAX_DEPTH) {
    return {
      message: `套得太深，超过 ${MAX_DEPTH} 层`,
      mend: '减少层次；写法见 content/README.md',
    };
  }
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor !== undefined) return { message: `不能用 & 定名（&${anchor}）`, mend: QUOTE };
  if (tag !== undefined) return { message: `不能用 ! 定类型（${tag}）`, mend: QUOTE };
  return undefined;
}

/** Finds a key that is no text, or that stands twice; the parser's own search takes minutes in a file of many keys. */
function refusedKey({ items }: YAMLMap<unknown, unknown>): YamlRefusal | undefined {
  const seen = new Set<string>();
  for (const { key } of items) {
    const at = (key as Node | null)?.range?.[0] ?? 0;
    const name = isScalar(key) && key.value !== null ? String(key.value) : undefined;
    if (name === undefined) {
      if (isAlias(key)) continue;
      return { at, message: '冒号前面不是键', mend: '冒号前写一个键，如 name: 简称' };
    }
    if (name === '__proto__') {
      return { at, message: '键不能是“__proto__”', mend: '删去这一行，或改正拼写' };
    }
    if (seen.has(name)) {
      const mend = '删去一个，或改正拼写';
      return { at, message: '同一层有重复的键（DUPLICATE_KEY）', mend };
    }
    seen.add(name);
  }
  return undefined;
}
