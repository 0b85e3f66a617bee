import type { Account } from '../account.ts';
import { isUnseenField, textOfField } from '../docx/fieldText.ts';

const UNREADABLE = '\uFFFD';

/** A field that is open: its instruction, and the length of the line where it began. */
interface Field {
  instruction: string;
  length: number;
}

/** Makes lines of the words of an RTF file: one per paragraph, its number before it, and one per table row. */
export class RtfLines {
  readonly #account: Account;
  readonly #lines: string[] = [];
  readonly #fields: Field[] = [];
  #line = '';
  #number = '';
  #boxes: string[] = [];
  #cells: string[] = [];
  #rows = 0;
  #inTable = false;
  #autoNumbers = 0;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Returns all lines, the last one ended. */
  finish(): string[] {
    if (this.#cells.length > 0) this.#endRow();
    if (this.#line.trim() !== '' || this.#boxes.length > 0) this.#endParagraph();
    return this.#lines;
  }

  /** Adds words to the current paragraph. */
  append(words: string): void {
    this.#line += words;
  }

  /** Takes a control word that ends a paragraph, a cell or a row; returns whether it was one. */
  control(name: string): boolean {
    if (name === 'pard') this.#inTable = false;
    else if (name === 'intbl') this.#inTable = true;
    else if (name === 'par' && this.#inTable) this.#line += '\n';
    else if (name === 'par' || name === 'sect' || name === 'page') this.#endParagraph();
    else if (name === 'cell' || name === 'nestcell') this.#endCell();
    else if (name === 'row' || name === 'nestrow') this.#endRow();
    else return false;
    return true;
  }

  /** Begins a field. */
  beginField(): void {
    this.#fields.push({ instruction: '', length: this.#line.length });
  }

  /** Takes the instruction of the field that is open. */
  instruct(words: string): void {
    const field = this.#fields.at(-1);
    if (field) field.instruction += words;
  }

  /** Takes the number that the file stores before a paragraph. */
  takeNumber(words: string): void {
    const number = words.trim();
    if (/^[^\p{L}\p{N}]$/u.test(number)) this.#account.leave('bullets');
    else this.#number = /[\p{L}\p{N}]$/u.test(number) ? `${number} ` : number;
  }

  /** Takes the words of a text box, which become lines beside the paragraph. */
  takeBox(words: string): void {
    const lines = words.split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) this.#account.check('boxes', line);
    this.#boxes.push(...lines);
  }

  /** Ends a field: one without a result is worked out, or shown as unreadable. */
  endField(): void {
    const field = this.#fields.pop();
    if (!field) return;
    const { instruction, length } = field;
    if (this.#line.length !== length || instruction.trim() === '') {
      this.#account.instruction(instruction);
      return;
    }
    if (isUnseenField(instruction)) this.#account.leave('marks', instruction);
    else if (/^\s*(?:SHAPE|INCLUDEPICTURE|EMBED)/iu.test(instruction))
      this.#account.leave('pictures');
    else if (/^\s*(?:EQ|SYMBOL|AUTONUM|LISTNUM)/iu.test(instruction)) {
      const found = textOfField(instruction, () => (this.#autoNumbers += 1));
      if (found.reading !== undefined) this.#account.leave('rubies', found.reading);
      this.#account.check('fields', found.text ?? instruction);
      this.#line += found.text ?? UNREADABLE;
    }
  }

  #endParagraph(): void {
    const text = this.#line.trim() === '' ? '' : this.#number + this.#line;
    if (text !== '' && this.#number !== '') this.#account.count('autoNumbered');
    this.#lines.push(
      ...this.#boxes,
      ...(text === '' && this.#boxes.length > 0 ? [] : text.split('\n')),
    );
    this.#line = '';
    this.#number = '';
    this.#boxes = [];
    this.#rows = 0;
  }

  #endCell(): void {
    const text = this.#line.trim() === '' ? '' : this.#number + this.#line;
    this.#cells.push(text.replace(/\s*\n\s*/gu, ' ').trim());
    this.#line = '';
    this.#number = '';
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    const row = this.#cells.join('\t');
    if (this.#rows === 0) this.#account.table(row);
    this.#lines.push(...this.#boxes, row);
    this.#boxes = [];
    this.#cells = [];
    this.#rows += 1;
  }
}
