import type { z } from 'astro/zod';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import type { Aliases, IdFile, PublishedRecord } from '#edition/gate/permanence.ts';
import type { ContentFiles } from './contentFiles.ts';
import { aliasesSchema, recordSchema } from './schema.ts';
import { MAX_CHARACTERS, readYaml } from './yaml.ts';

/** Paths of the record of published ids and of their aliases, relative to the root. */
export const RECORD_FILES = { record: 'content/published.json', aliases: 'content/aliases.yaml' };

/** A file of ids together with its data. */
export interface LoadedIdFile<T> extends IdFile {
  data: T;
}

/**
 * Reads the record of published ids. The file is JSON and is parsed as JSON, not as YAML, because it is large
 * and read on every build.
 * @throws EditionError when the file is missing, since an empty record would pass for a new site
 */
export function readRecord(files: ContentFiles): LoadedIdFile<PublishedRecord> {
  const file = RECORD_FILES.record;
  if (files.has(file)) {
    const text = files.read(file);
    const valid = readValidJson(text, file);
    if (!valid && text.length > MAX_CHARACTERS) throw new EditionError([recordProblem(text)]);
    return valid ?? readIds(text, file, recordSchema);
  }
  throw new EditionError([
    {
      file,
      message: '缺少已发布地址的登记',
      mend: '从版本库恢复这个文件；全新的网站运行 npm run record 建立它',
    },
  ]);
}

/** Returns the text of the file that holds a record. */
export function recordText(record: PublishedRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Tells whether nothing has been published yet, so that a library may be without documents. */
export function isNewSite(files: ContentFiles): boolean {
  const file = RECORD_FILES.record;
  return files.has(file) && files.read(file).trim() === recordText({}).trim();
}

/** The problem of a faulty record that is too large for the YAML reader: the first line that is no entry. */
function recordProblem(text: string): Problem {
  const entry = /^\s*(?:"[^"\\]+": "[^"\\]+",?|[{}])?\s*$/u;
  const index = text.split('\n').findIndex((line) => !entry.test(line));
  return {
    file: RECORD_FILES.record,
    line: index === -1 ? undefined : index + 1,
    message: '登记写法有误，或同一编号登记了两次',
    mend: '从版本库恢复这个文件；登记只由 npm run record 写入，不手改',
  };
}

/** Reads the aliases that keep old addresses working; without the file there are none. */
export function readAliases(files: ContentFiles): LoadedIdFile<Aliases> {
  const file = RECORD_FILES.aliases;
  if (files.has(file)) return readIds(files.read(file), file, aliasesSchema);
  return { name: file, data: {}, lineOf: () => undefined };
}

/** Reads a faultless record; returns undefined for a faulty one, whose lines the slower YAML reader reports. */
function readValidJson(text: string, name: string): LoadedIdFile<PublishedRecord> | undefined {
  const data = parseRecord(text);
  const ids = text.match(/^\s*"/gmu)?.length ?? 0;
  if (!data || Object.keys(data).length !== ids) return undefined;
  return { name, data, lineOf: (id) => findLine(text, `${JSON.stringify(id)}:`) };
}

function parseRecord(text: string): PublishedRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function findLine(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at === -1 ? undefined : text.slice(0, at).split('\n').length;
}

function readIds<T>(text: string, name: string, schema: z.ZodType<T>): LoadedIdFile<T> {
  const { data, lineOf } = readYaml(text, name, schema);
  return { name, data, lineOf: (id) => lineOf([id]) };
}
