import type { LeftOut, Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { ScriptCharacters } from './superscripts.ts';

/** A kind of content that is left out of a text: its name, why, and what the editor must do besides reading its words. */
const LEFT_OUT = {
  headers: ['页眉', '每页重复'],
  footers: ['页脚', '每页重复'],
  footnotes: ['脚注', '排在正文之外'],
  endnotes: ['尾注', '排在正文之外'],
  comments: ['批注', '不是正文'],
  hidden: ['隐藏文字', '原件里不显示'],
  deleted: ['修订标记中已删除的文字', '原件里已删去', '请确认这是定稿'],
  struckOut: ['画了删除线的文字', '原件里已划去'],
  rubies: ['注音', '注在字的旁边'],
  placeholders: ['待填处的提示文字', '不是文件的话'],
  marks: ['索引项、目录项的标记', '原件里不显示'],
  graphics: ['图示、图表里的文字', '是图，不是正文'],
  pictures: ['图片', '不是文字', '印章、签名也可能是图片'],
  embedded: ['嵌入的内容', '是另一份文件', '单独打开核对'],
  bullets: ['项目符号', '不是文字'],
  noteMarks: ['脚注、尾注的标号', '注文不在正文里'],
  forms: ['表单里的文字', '不是正文'],
  around: ['网页正文以外的文字', '属于网站，不属于文件', '核对有没有正文'],
  unseen: ['网页里看不见的文字', '网页不显示'],
  running: ['页码和每页重复的文字', '每页重复', '核对是否漏了正文'],
  annotations: ['批注和填写的内容', '加在页面上面'],
  unknown: ['不认识的内容', '程序不认识'],
} as const;
/** Kinds that count without any words. */
const WORDLESS = /^(?:pictures|embedded|bullets|noteMarks)$/u;
/** A kind of content that is text, but must be checked against the original. */
const TO_CHECK = {
  boxes: (words: string) => `文本框里的文字已写进正文，排在它所在的那一段旁边：${words}；核对位置`,
  inserted: (words: string) => `修订标记中新增的文字已写进正文：${words}；请确认这是定稿`,
  formulas: (words: string) => `公式 ${words}：写成一行的核对，显示为〓的照原件改正`,
  symbols: (words: string) => `符号 ${words}：核对，显示为〓的照原件改正`,
  fields: (words: string) => `由程序算出来的字（域）${words}：核对，显示为〓的照原件改正`,
  headings: (words: string) =>
    `设为标题而没有编号的：${words}；没有分成章节的，在 document.yaml 里分`,
  quotations: (words: string) => `网页给引文加的引号已写出：${words}；核对`,
  revealed: (words: string) => `网页把正文设成看不见、由脚本显示，已当作正文：开头是${words}；核对`,
} as const;
/** Kinds of which only the number is told. */
const COUNTED = {
  autoNumbered: (n: number) => `自动编号 ${n} 处已照设置写成文字：核对编号与原件里显示的是否一致`,
  joined: (n: number) => `段落标记在修订中删去 ${n} 处，前后两段连成了一段：核对`,
  numberedLists: () => '网页自动编号的列表已写出编号：核对',
  layoutTables: () => '网页用表格排版，各格按先后成段：核对次序',
} as const;

/** A kind of content that is left out of the text. */
export type LeftOutKind = keyof typeof LEFT_OUT;
/** A kind of content that is text and must be checked. */
export type CheckedKind = keyof typeof TO_CHECK;

/** Records, while a file is read, everything in it that is not plain text, with all its words. */
export class Account {
  readonly scripts = new ScriptCharacters();
  readonly #left = new Map<LeftOutKind, string[]>();
  readonly #checked = new Map<CheckedKind, string[]>();
  readonly #tables: string[] = [];
  readonly #instructions: string[] = [];
  readonly #counts = new Map<keyof typeof COUNTED, number>();

  /** Records something that is left out: its words, none for a picture. */
  leave(kind: LeftOutKind, words = ''): void {
    if (words.trim() !== '' || WORDLESS.test(kind)) add(this.#left, kind, words.trim());
  }

  /** Records words of the text that the editor must check. */
  check(kind: CheckedKind, words: string): void {
    if (words.trim() !== '') add(this.#checked, kind, words);
  }

  /** Records a table, whose rows became lines, by the first one. */
  table(firstRow: string): void {
    this.#tables.push(firstRow);
  }

  /** Records words of an instruction, which are no words of the file, for the second count. */
  instruction(words: string): void {
    this.#instructions.push(words);
  }

  /** Counts something of which the editor need not see the words. */
  count(kind: keyof typeof COUNTED, by = 1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + by);
  }

  /** Takes over what another account records as left out. */
  include(other: Account): void {
    for (const [kind, all] of other.#left) for (const words of all) this.leave(kind, words);
  }

  /** Returns the words that are asked about and are not in the text, for the second count. */
  words(): string {
    const replaced = (['formulas', 'fields'] as const).flatMap((kind) => this.#checked.get(kind));
    const unasked = [this.scripts.originals, this.#instructions];
    return [...this.#left.values(), replaced, ...unasked].flat().join('\n');
  }

  /** Returns the words that were left out, for an account within another. */
  leftWords(): string {
    return [...this.#left.values()].flat().join(' ').trim();
  }

  /** Returns a question for everything that the editor must check. */
  questions(): Question[] {
    const left = [...this.#left].map(([kind, all]) => sayLeftOut(kind, all));
    const counts = [...this.#counts].map(([kind, n]) => COUNTED[kind](n));
    const tables = this.#tables.map(
      (row) =>
        `表格（首行“${excerpt(row, 20)}”）每行成了一段，各格用制表符隔开：核对，或改成文字说明`,
    );
    const checked = [...this.#checked].map(([kind, all]) => TO_CHECK[kind](quoteAll(all)));
    const asked = [...left, ...counts, ...tables, ...checked, ...this.scripts.questions()];
    return asked.map((text) => ({ text }));
  }

  /** Returns the kinds of content that were left out, for the public note. */
  leftOut(): LeftOut[] {
    return [...this.#left].map(([kind, all]) => ({
      what: LEFT_OUT[kind][0],
      count: all.length,
      why: LEFT_OUT[kind][1],
    }));
  }
}

function add<K>(map: Map<K, string[]>, kind: K, words: string): void {
  const known = map.get(kind);
  if (known) known.push(words);
  else map.set(kind, [words]);
}

/** Says that something was left out, all its words quoted; what has no words is counted. */
function sayLeftOut(kind: LeftOutKind, all: readonly string[]): string {
  const [what, , then]: readonly [string, string, string?] = LEFT_OUT[kind];
  const happened = /^(?:rubies|bullets|noteMarks)$/u.test(kind) ? '没有写进正文' : '没有导入';
  const wordless = all.filter((words) => words === '').length;
  const counted = `${what} ${wordless} 处${happened}`;
  if (wordless === all.length) return then ? `${counted}：${then}` : counted;
  const also = wordless > 0 ? [`另有 ${wordless} 处没有文字`] : [];
  const said = `${what}${happened}：${quoteAll(all)}`;
  return [said, ...also, ...(then ? [then] : [])].join('；');
}

/** Quotes words in full; what is said several times is quoted once. */
function quoteAll(all: readonly string[]): string {
  const words = all.map((each) => each.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  return [...new Set(words)].map((each) => `“${each}”`).join('、');
}
