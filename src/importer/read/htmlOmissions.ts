import { excerpt } from '../question.ts';
import { ScriptCharacters } from './superscripts.ts';

/** Collects the contents of a web page that are no plain text, counted or quoted for the editor. */
export class HtmlOmissions {
  readonly scripts = new ScriptCharacters();
  readonly surroundings: string[] = [];
  readonly pictures: string[] = [];
  readonly hidden: string[] = [];
  readonly struckOut: string[] = [];
  readonly inserted: string[] = [];
  readonly rubies: string[] = [];
  readonly formFields: string[] = [];
  readonly embedded: string[] = [];
  readonly tables: string[] = [];
  readonly headings: string[] = [];
  readonly quotations: string[] = [];
  layoutTables = 0;
  numberedLists = 0;
  bullets = 0;

  /** Returns a question for everything that the editor must check. */
  questions(): string[] {
    return [
      ...this.surroundings,
      ...quoted(this.pictures, '图片没有导入'),
      ...quoted(this.hidden, '网页里看不见的文字没有导入'),
      ...quoted(this.struckOut, '画了删除线的文字没有导入'),
      ...quoted(this.rubies, '注音没有写进正文'),
      ...quoted(this.formFields, '表单里的文字没有导入'),
      ...quoted(this.embedded, '嵌入的内容没有导入'),
      ...some(this.bullets, `项目符号 ${this.bullets} 处没有写进正文`),
      ...quoted(this.inserted, '标为新增的文字已写进正文，请确认这是定稿'),
      ...quoted(this.quotations, '网页给引文加的引号已写出，核对'),
      ...some(this.numberedLists, '网页自动编号的列表已写出编号：核对'),
      ...some(this.layoutTables, '网页用表格排版，各格按先后成段：核对次序'),
      ...quoted(this.tables, '表格的每行成了一段，各格用制表符隔开，核对，或改成文字说明'),
      ...quoted(this.headings, '网页里设为标题而没有编号的，没有分成章节时在 document.yaml 里分'),
      ...this.scripts.questions(),
    ];
  }
}

function some(count: number, words: string): string[] {
  return count > 0 ? [words] : [];
}

function quoted(texts: readonly string[], words: string): string[] {
  if (texts.length === 0) return [];
  const shown = texts.filter(Boolean).map((text) => `“${excerpt(text, 20)}”`);
  return [shown.length > 0 ? `${words}：${shown.join('、')}` : `${words}（${texts.length} 处）`];
}
