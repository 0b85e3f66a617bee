import type { Account } from '../account.ts';
import { characterOfSymbol, isSymbolFont } from '../docx/symbols.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage } from './codePages.ts';
import type { Destination } from './groups.ts';
import { CHARACTERS, PROPERTIES, destinationOf } from './groups.ts';
import { RtfLines } from './lines.ts';
import type { RtfToken } from './tokens.ts';
import { rtfTokens } from './tokens.ts';

const UNREADABLE = '\uFFFD';
interface Group {
  destination: Destination;
  /** The number of characters that stand in for a Unicode character. */
  fallback: number;
  font: number;
  script: 'sup' | 'sub' | undefined;
  hidden: boolean;
  deleted: boolean;
  struckOut: boolean;
  inserted: boolean;
  /** Whether no control word of the group was read yet, and whether it is marked as ignorable. */
  fresh: boolean;
  ignorable: boolean;
  /** The words that the group collects for itself: of a note, an instruction, a number. */
  own: string[] | undefined;
}

/** Reads the lines of an RTF file; records in `account` everything that is no plain text. */
export class RtfReader {
  /** Whether every group was closed. */
  complete = false;
  readonly #account: Account;
  readonly #deepest: number;
  readonly #lines: RtfLines;
  #skip = 0;
  #encoding = 'windows-1252';
  readonly #fonts = new Map<number, { charset: number; name: string }>();
  #groups: Group[] = [newGroup()];

  constructor(account: Account, deepest: number) {
    this.#account = account;
    this.#lines = new RtfLines(account);
    this.#deepest = deepest;
  }

  /** Returns the lines of a file. */
  read(text: string): string[] {
    for (const token of rtfTokens(text)) {
      this.#take(token);
      if (this.#groups.length === 0 || this.#groups.length > this.#deepest) return [];
    }
    this.complete = this.#groups.length === 1;
    return this.#lines.finish();
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? newGroup();
  }

  #take(token: RtfToken): void {
    if (token.kind === 'open')
      this.#groups.push({ ...this.#group, fresh: true, ignorable: false, own: undefined });
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'bytes') this.#bytes(token.bytes);
    else this.#word(token.name, token.value);
  }

  #bytes(bytes: readonly number[]): void {
    const kept = bytes.slice(Math.min(this.#skip, bytes.length));
    this.#skip -= bytes.length - kept.length;
    this.#group.fresh = false;
    if (kept.length === 0) return;
    if (this.#group.destination === 'fonts') {
      this.#nameFont(kept);
      return;
    }
    const font = this.#fonts.get(this.#group.font);
    if (font && isSymbolFont(font.name) && kept.every((byte) => byte >= 0x20)) {
      for (const byte of kept) this.#symbol(font.name, byte);
      return;
    }
    this.#add(decodeBytes(kept, (font && encodingOfCharset(font.charset)) ?? this.#encoding));
  }

  #symbol(font: string, code: number): void {
    const char = code === 0x20 ? ' ' : characterOfSymbol(font, code);
    if (char !== ' ')
      this.#account.check('symbols', `${char ?? '〓'}（${font} ${code.toString(16)}）`);
    this.#add(char ?? UNREADABLE);
  }

  #nameFont(bytes: readonly number[]): void {
    const known = this.#fonts.get(this.#group.font);
    const name = decodeBytes(bytes, this.#encoding).replace(/;.*$/u, '');
    if (known && known.name === '') known.name = name;
  }

  #word(name: string, value: number | undefined): void {
    const group = this.#group;
    if (name === '*') {
      group.ignorable = true;
      return;
    }
    if (group.fresh) this.#enter(name);
    group.fresh = false;
    if (this.#skip > 0 && name !== 'u' && name !== 'uc') this.#skip = 0;
    const char = CHARACTERS[name];
    const property = PROPERTIES[name];
    if (char !== undefined) this.#add(char);
    else if (property !== undefined) group[property] = value !== 0;
    else if (name === 'u') this.#unicode(value ?? 0);
    else this.#control(name, value);
  }

  #enter(name: string): void {
    const group = this.#group;
    if (group.destination === 'nothing') return;
    const destination = destinationOf(name, group.ignorable);
    if (name === 'field' && group.destination === 'text') {
      this.#lines.beginField();
      group.own = [];
    }
    if (destination === undefined) return;
    group.destination = destination;
    if (destination !== 'nothing' && destination !== 'fonts') group.own = [];
  }

  #unicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value;
    const font = this.#fonts.get(this.#group.font);
    if (code >= 0xf000 && code <= 0xf0ff && font && isSymbolFont(font.name))
      this.#symbol(font.name, code);
    else this.#add(String.fromCharCode(code));
    this.#skip = this.#group.fallback;
  }

  #control(name: string, value: number | undefined): void {
    const group = this.#group;
    if (name === 'ansicpg') this.#encoding = encodingOfCodePage(value ?? 1252);
    else if (name === 'uc') group.fallback = value ?? 1;
    else if (name === 'f' && group.destination === 'fonts') {
      group.font = value ?? 0;
      this.#fonts.set(group.font, { charset: 0, name: '' });
    } else if (name === 'fcharset') {
      const font = this.#fonts.get(group.font);
      if (font) font.charset = value ?? 0;
    } else if (name === 'f') group.font = value ?? 0;
    else if (name === 'plain')
      Object.assign(group, {
        hidden: false,
        deleted: false,
        struckOut: false,
        inserted: false,
        script: undefined,
      });
    else if (name === 'super') group.script = value === 0 ? undefined : 'sup';
    else if (name === 'sub') group.script = value === 0 ? undefined : 'sub';
    else if (name === 'nosupersub') group.script = undefined;
    else this.#layout(name);
  }

  /** Takes a control word that ends or marks something; in what is left out it only parts words. */
  #layout(name: string): void {
    const { destination } = this.#group;
    if (destination === 'nothing') return;
    if (destination !== 'text') {
      if (/^(?:par|line|cell|row|sect)$/u.test(name)) this.#add(destination === 'box' ? '\n' : ' ');
      return;
    }
    if (this.#lines.control(name)) return;
    if (name === 'line') this.#add('\n');
    else if (name === 'chftn') this.#account.leave('noteMarks');
    else if (name === 'pict') this.#account.leave('pictures');
    if (name === 'pict') this.#group.destination = 'nothing';
  }

  #add(text: string): void {
    const group = this.#group;
    group.fresh = false;
    if (group.destination === 'nothing' || group.destination === 'fonts') return;
    if (group.destination !== 'text') {
      const holder = [...this.#groups].reverse().find(({ own }) => own);
      holder?.own?.push(text);
      return;
    }
    if (text.trim() !== '' && group.deleted) this.#account.leave('deleted', text);
    else if (text.trim() !== '' && group.hidden) this.#account.leave('hidden', text);
    else if (text.trim() !== '' && group.struckOut) this.#account.leave('struckOut', text);
    else {
      if (group.inserted) this.#account.check('inserted', text);
      this.#lines.append(group.script ? this.#account.scripts.convert(text, group.script) : text);
    }
  }

  #close(): void {
    const group = this.#groups.pop();
    this.#skip = 0;
    if (!group?.own) return;
    const words = group.own.join('');
    const { destination } = group;
    if (typeof destination === 'object') this.#account.leave(destination.aside, words);
    else if (destination === 'number') this.#lines.takeNumber(words);
    else if (destination === 'box') this.#lines.takeBox(words);
    else if (destination === 'instruction') this.#lines.instruct(words);
    else if (destination === 'text') this.#lines.endField();
  }
}

function newGroup(): Group {
  return {
    destination: 'text',
    fallback: 1,
    font: 0,
    script: undefined,
    hidden: false,
    deleted: false,
    struckOut: false,
    inserted: false,
    fresh: false,
    ignorable: false,
    own: undefined,
  };
}
