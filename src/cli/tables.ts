/** `npm run tables`: writes down what the dictionaries of traditional characters and pinyin say of every character. */
import { writeFileSync } from 'node:fs';
import { allCharacters, conversionFor, syllablesFor } from '#search/build/dictionaries.ts';
import { TABLES } from '#search/build/tables.ts';

/** The text of every table, and the file it belongs in. */
export function makeTables(): { file: URL; text: string }[] {
  const characters = allCharacters();
  return [
    { file: TABLES.traditional, text: textOf(conversionFor(characters)) },
    { file: TABLES.pinyin, text: textOf(syllablesFor(characters)) },
  ];
}

/** A line an entry, so that a change is seen. */
function textOf(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([key, characters]) => `${key} ${characters}\n`)
    .join('');
}

if (import.meta.main) {
  for (const { file, text } of makeTables()) writeFileSync(file, text);
}
