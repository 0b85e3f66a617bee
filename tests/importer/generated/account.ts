import { importBytes } from '#importer/import.ts';
import { filesOf } from '#library/contentFiles.ts';
import { characterTable } from '../../../src/cli/cmaps/tables.ts';
import type { GeneratedFile } from './files.ts';

/** The outcome of importing a generated file. */
export interface FileAccount {
  /** The characters that must be text, and those of them that are. */
  expected: number;
  found: number;
  /** The characters that are neither text nor asked about, or stand in the wrong order. */
  faults: string[];
  /** The text and the questions, for another reader to compare. */
  accounted: string;
}

const plain = (text: string) => text.replace(/\s/gu, '');

/** Imports a generated file and compares it with the rule that made it. */
export async function accountFor({ name, bytes, constructs }: GeneratedFile): Promise<FileAccount> {
  const { files, questions } = await importBytes(bytes, name, filesOf({}), {
    tables: characterTable,
  });
  const text = plain(files['source.txt']);
  const asked = plain(questions.map((each) => each.text).join('\n'));
  const faults: string[] = [];
  let [expected, found, at] = [0, 0, 0];
  for (const words of constructs.flatMap((each) => each.text).map(plain)) {
    expected += [...words].length;
    const place = text.indexOf(words, at);
    if (place === -1) faults.push(`${name}: not in the text: ${words}`);
    else {
      found += [...words].length;
      at = place + words.length;
    }
  }
  for (const words of constructs.flatMap((each) => each.asked).map(plain))
    if (!asked.includes(words)) faults.push(`${name}: not asked about: ${words}`);
    else if (text.includes(words)) faults.push(`${name}: asked about, and in the text: ${words}`);
  return { expected, found, faults, accounted: text + asked };
}
