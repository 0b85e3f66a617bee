import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { EditionError } from '#edition/problem.ts';
import type { Aliases, IdFile, PublishedRecord } from '#edition/gate/permanence.ts';
import { aliasesSchema, recordSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** Where the record of published ids and their aliases are kept, relative to the root. */
export const RECORD_FILES = { record: 'content/published.json', aliases: 'content/aliases.yaml' };

/** A file of ids with its data. */
export interface Ids<T> extends IdFile {
  data: T;
}

/**
 * The record of published ids; it is read on every build and holds every passage there is, so it is JSON,
 * read as such.
 * @throws EditionError when it is not there: an empty one would pass for a new site
 */
export function readRecord(root: string): Ids<PublishedRecord> {
  const file = RECORD_FILES.record;
  if (existsSync(join(root, file))) {
    return readJson(root, file) ?? readIds(root, file, recordSchema);
  }
  throw new EditionError([
    {
      file,
      message: '缺少已发布地址的登记',
      mend: '从版本库恢复这个文件；全新的网站运行 npm run record 建立它',
    },
  ]);
}

/** The aliases that keep old addresses alive; none when there is no such file. */
export function readAliases(root: string): Ids<Aliases> {
  const file = RECORD_FILES.aliases;
  if (existsSync(join(root, file))) return readIds(root, file, aliasesSchema);
  return { name: file, data: {}, lineOf: () => undefined };
}

/** A record without a fault; with one, or with an id in it twice, nothing: a slower reader knows the lines of faults. */
function readJson(root: string, name: string): Ids<PublishedRecord> | undefined {
  const text = readFileSync(join(root, name), 'utf8');
  const data = parsed(text);
  const ids = text.match(/^\s*"/gmu)?.length ?? 0;
  if (!data || Object.keys(data).length !== ids) return undefined;
  return { name, data, lineOf: (id) => lineWith(text, `${JSON.stringify(id)}:`) };
}

function parsed(text: string): PublishedRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function lineWith(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at === -1 ? undefined : text.slice(0, at).split('\n').length;
}

function readIds<T>(root: string, name: string, schema: z.ZodType<T>): Ids<T> {
  const { data, lineOf } = readYaml(readFileSync(join(root, name), 'utf8'), name, schema);
  return { name, data, lineOf: (id) => lineOf([id]) };
}
