import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, valueAt } from '../xml/element.ts';
import type { Account } from '../account.ts';
import { fieldName, isUnseenField, textOfField } from './fieldText.ts';

interface Field {
  instruction: string;
  /** Words among the instruction, which Word does not show. */
  literal: string;
  shown: boolean;
  /** Whether a result has words. */
  hasResult: boolean;
  data: XmlElement | undefined;
}

const UNREADABLE = '\uFFFD';

/**
 * Follows the fields of a text, whose instructions, results and ends stand in different runs. A stored result is text; of
 * a field without one the words are worked out, or shown as one unreadable character and asked about.
 */
export class Fields {
  readonly #account: Account;
  readonly #open: Field[] = [];
  #autoNumbers = 0;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Takes a mark in the text (`w:fldChar`); returns the words to write there. */
  mark(mark: XmlElement): string {
    const type = mark.getAttribute('w:fldCharType');
    const field = this.#open.at(-1);
    if (type === 'begin') {
      const data = elementAt(mark, 'w:ffData');
      this.#open.push({ instruction: '', literal: '', shown: false, hasResult: false, data });
    } else if (type === 'separate' && field) field.shown = true;
    else if (type === 'end' && field) {
      this.#open.pop();
      return this.#isHidden() ? this.#note(this.#end(field)) : this.#end(field);
    }
    return '';
  }

  /** Takes words of an instruction. */
  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field) field.instruction += words;
  }

  /** Returns words of the text as they are shown: none while an instruction is open. */
  show(words: string): string {
    if (words === '') return '';
    if (this.#isHidden()) return this.#note(words);
    if (words.trim() !== '') for (const field of this.#open) field.hasResult = true;
    return words;
  }

  /** Returns the words of a field that is one element (`w:fldSimple`), given those of its result. */
  simple(instruction: string, result: string): string {
    if (result.trim() !== '') return result;
    const field = { instruction, literal: '', shown: true, hasResult: false, data: undefined };
    return this.#end(field) + result;
  }

  /** Ends what a paragraph leaves open in an instruction, so that a broken field swallows nothing. */
  endParagraph(): string {
    let words = '';
    while (this.#isHidden()) {
      const field = this.#open.pop();
      if (!field || field.literal === '') continue;
      this.#account.check('fields', field.literal);
      words = field.literal + words;
    }
    return words;
  }

  #isHidden(): boolean {
    return this.#open.some(({ shown }) => !shown);
  }

  /** Keeps words that stand in an instruction. */
  #note(words: string): string {
    const field = this.#open.find(({ shown }) => !shown);
    if (field) {
      field.literal += words;
      field.instruction += words;
      this.#account.instruction(words);
    }
    return '';
  }

  #end(field: Field): string {
    const { instruction, hasResult, shown, data } = field;
    const name = fieldName(instruction);
    if (hasResult || instruction.trim() === '') return '';
    if (name === 'FORMCHECKBOX') return isChecked(data) ? '☑' : '☐';
    if (name === 'FORMDROPDOWN') return chosenEntry(data);
    if (name === 'MACROBUTTON') this.#account.leave('placeholders', instruction);
    else if (isUnseenField(instruction)) this.#account.leave('marks', instruction);
    if (/^(?:MACROBUTTON|GOTOBUTTON|FORMTEXT|HYPERLINK|TOC|INDEX|IF)$/u.test(name)) return '';
    if (isUnseenField(instruction)) return '';
    const found = textOfField(instruction, () => (this.#autoNumbers += 1));
    // A result that is there and empty is what Word last showed.
    if (found.text === null && shown && !/^(?:EQ|SYMBOL|LISTNUM)$/u.test(name)) return '';
    if (found.reading !== undefined) this.#account.leave('rubies', found.reading);
    this.#account.check('fields', found.text ?? instruction);
    return found.text ?? UNREADABLE;
  }
}

function isChecked(data: XmlElement | undefined): boolean {
  const box = elementAt(data, 'w:checkBox');
  const mark = elementAt(box, 'w:checked') ?? elementAt(box, 'w:default');
  return mark !== undefined && !/^(?:0|false|off)$/u.test(mark.getAttribute('w:val') ?? '1');
}

function chosenEntry(data: XmlElement | undefined): string {
  const list = elementAt(data, 'w:ddList');
  const entries = childrenOf(list, 'w:listEntry').map((entry) => entry.getAttribute('w:val') ?? '');
  return entries[Number(valueAt(list, 'w:result') ?? valueAt(list, 'w:default') ?? 0)] ?? '';
}
