import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { ZIP_EPOCH } from './zip.ts';

/**
 * The part of the jszip interface that pptxgenjs uses, built on fflate. In the browser's bundle it replaces jszip,
 * which weighs 90 KB and calls `new Function`, which a strict content security policy forbids.
 */
export default class ZipArchive {
  private readonly files: Zippable = {};

  file(path: string, content: string): void {
    this.files[path] = strToU8(content);
  }

  folder(): this {
    return this;
  }

  async generateAsync(): Promise<Uint8Array> {
    return zipSync(this.files, { level: 0, mtime: ZIP_EPOCH });
  }
}
