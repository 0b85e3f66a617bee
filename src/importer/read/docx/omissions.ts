import { ScriptCharacters } from '../superscripts.ts';
import { excerpt } from '../../question.ts';

/** Collects the contents of a Word file that are no plain text, counted or quoted for the editor. */
export class Omissions {
  readonly scripts = new ScriptCharacters();
  /** Texts left out: of text boxes, hidden, deleted, struck out, and readings above characters (ruby). */
  readonly textBoxes: string[] = [];
  readonly hidden: string[] = [];
  readonly deleted: string[] = [];
  readonly struckOut: string[] = [];
  readonly rubies: string[] = [];
  /** Texts of tracked insertions, which were imported. */
  readonly inserted: string[] = [];
  /** The first row of each table, whose rows became lines. */
  readonly tables: string[] = [];
  /** Characters of formulas: linear ones were imported, others are shown as 〓. */
  readonly formulas: string[] = [];
  /** Headings by style that have no number. */
  readonly headings: string[] = [];
  /** Texts of unknown elements. */
  readonly unknownContent: string[] = [];
  autoNumbered = 0;
  bullets = 0;
  pictures = 0;
  symbols = 0;
  noteReferences = 0;
  mergedParagraphs = 0;
  embeddedFiles = 0;

  /** Returns a question for everything that the editor must check. */
  questions(): string[] {
    return [...this.#leftOut(), ...this.#uncertain(), ...this.scripts.questions()];
  }

  #leftOut(): string[] {
    return [
      ...quoted(this.textBoxes, (words) => `文本框没有导入：${words}`),
      ...quoted(this.hidden, (words) => `隐藏文字没有导入：${words}`),
      ...quoted(
        this.deleted,
        (words) => `修订标记中已删除的文字没有导入：${words}；请确认这是定稿`,
      ),
      ...quoted(this.struckOut, (words) => `画了删除线的文字没有导入：${words}`),
      ...quoted(this.rubies, (words) => `注音没有写进正文：${words}`),
      ...quoted(this.unknownContent, (words) => `不认识的内容没有导入：${words}`),
      ...some(
        this.embeddedFiles,
        `嵌入的另一份文件 ${this.embeddedFiles} 处没有导入：单独打开核对`,
      ),
      ...some(this.pictures, `图片 ${this.pictures} 处没有导入（印章、签名也可能是图片）`),
      ...some(this.bullets, `项目符号 ${this.bullets} 处没有写进正文`),
      ...some(
        this.noteReferences,
        `正文里有 ${this.noteReferences} 处脚注或尾注的标号，没有写进正文`,
      ),
    ];
  }

  #uncertain(): string[] {
    return [
      ...some(
        this.autoNumbered,
        `Word 自动编号 ${this.autoNumbered} 处已照设置写成文字：核对编号与 Word 里显示的是否一致`,
      ),
      ...this.tables.map(
        (first) =>
          `表格（首行“${excerpt(first, 20)}”）每行成了一段，各格用制表符隔开：核对，或改成文字说明`,
      ),
      ...quoted(
        this.inserted,
        (words) => `修订标记中新增的文字已写进正文：${words}；请确认这是定稿`,
      ),
      ...some(
        this.mergedParagraphs,
        `段落标记在修订中删去 ${this.mergedParagraphs} 处，前后两段连成了一段：核对`,
      ),
      ...quoted(this.formulas, (words) => `公式 ${words}：写成一行的核对，显示为〓的照原件改正`),
      ...some(this.symbols, `特殊符号 ${this.symbols} 处没有对应的字，显示为〓：照原件改正`),
      ...quoted(
        this.headings,
        (words) => `设为标题而没有编号的：${words}；没有分成章节的，在 document.yaml 里分`,
      ),
    ];
  }
}

function some(count: number, words: string): string[] {
  return count > 0 ? [words] : [];
}

function quoted(texts: readonly string[], say: (words: string) => string): string[] {
  const words = texts.map((text) => text.trim()).filter(Boolean);
  if (words.length === 0) return [];
  return [say(words.map((text) => `“${excerpt(text, 20)}”`).join('、'))];
}
