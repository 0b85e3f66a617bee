import { strFromU8, unzipSync } from 'fflate';
import { importError } from '../importError.ts';
import { parseXml } from './xml/parseXml.ts';
import type { XmlElement } from './xml/element.ts';

/** The unpacked size that no genuine document reaches; a larger file would exhaust the memory. */
const LIMIT_MB = 30;

/** How to repair a file that cannot be read. */
const REPAIR = '用 Word 或 WPS 打开修复，另存为 .docx 再导入';

/** A packed file: the names of everything in it, and its XML, unpacked on demand. */
export class Package {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #file: string;
  readonly #sizes = new Map<string, number>();
  #unpacked = 0;

  /** @throws EditionError when the file is damaged */
  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.#file = file;
    this.#unzip(({ name, originalSize }) => {
      this.#sizes.set(name, originalSize);
      return false;
    });
    this.names = [...this.#sizes.keys()];
  }

  has(name: string): boolean {
    return this.#sizes.has(name);
  }

  /** Unpacks files. @throws EditionError when they are damaged or all that was unpacked exceeds the limit */
  unpack(names: readonly string[]): Record<string, Uint8Array> {
    const wanted = new Set(names);
    for (const name of wanted) this.#unpacked += this.#sizes.get(name) ?? 0;
    if (this.#unpacked > LIMIT_MB * 1e6)
      throw importError(
        this.#file,
        `解压后超过 ${LIMIT_MB} MB，不像正常的文件`,
        '另存一份，或拆成几份再导入',
      );
    return this.#unzip(({ name }) => wanted.has(name));
  }

  /** Returns the root of an XML file; undefined if there is none of that name. */
  xml(name: string): XmlElement | undefined {
    if (!this.has(name)) return undefined;
    const bytes = this.unpack([name])[name];
    if (!bytes) return undefined;
    try {
      return parseXml(decodeXml(bytes));
    } catch (error) {
      throw error instanceof RangeError ? tooLarge(this.#file) : damaged(this.#file);
    }
  }

  #unzip(filter: (info: { name: string; originalSize: number }) => boolean) {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch {
      throw damaged(this.#file);
    }
  }
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}

function tooLarge(file: string): Error {
  return importError(file, '文件里的内容多得不像正常的文件', '另存一份，或拆成几份再导入');
}

/** Creates the error for a file that is damaged. */
export function damaged(file: string): Error {
  return importError(file, '文件已损坏，读不出来', REPAIR);
}
