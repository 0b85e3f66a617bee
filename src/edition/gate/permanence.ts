import { checkAliases } from './aliases.ts';
import type { Passage } from '../passage.ts';
import type { Problem } from '../problem.ts';
import { readingText } from '../passage.ts';
import { groupBy } from '../groupBy.ts';

/** The committed record of published passages: id → its layers and a hash of its words by layer. */
export type PublishedRecord = Record<string, string>;
/** Ids that moved: old id → the id of its words now. */
export type Aliases = Record<string, string>;

/** A file of ids, for messages: its path, and the line of each id. */
export interface IdFile {
  name: string;
  lineOf(id: string): number | undefined;
}

/** The files that hold the record and the aliases. */
export interface RecordFiles {
  record: IdFile;
  aliases: IdFile;
}

/** Checks the published record: reports every id that is lost, changed, not yet recorded, or wrongly aliased. */
export function checkRecord(
  passages: readonly Passage[],
  record: PublishedRecord,
  aliases: Aliases,
  files: RecordFiles,
  /** Ids that a re-issue withdrew; their words stay published. */
  withdrawn: ReadonlySet<string> = new Set(),
): Problem[] {
  const current = new Map(passages.map((passage) => [passage.id, passage]));
  const known = new Set(Object.keys(record).map((id) => id.split('/')[0]));
  const fresh = passages.filter(({ document }) => !known.has(document));
  const moved = new Set(Object.keys(aliases));
  const lost = Object.keys(record).filter(
    (id) => !current.has(id) && !moved.has(id) && !withdrawn.has(id),
  );
  return [
    ...newDocuments(fresh, files),
    ...passages.flatMap((passage) => {
      if (!known.has(passage.document)) return [];
      const recorded = record[passage.id];
      if (recorded === undefined) return [unrecordedPassage(passage, files)];
      return recorded === passage.fingerprint ? [] : [changedPassage(passage, recorded, passages)];
    }),
    ...lost.map((id) => lostAddress(id, files)),
    ...checkAliases(aliases, { current, withdrawn }, files.aliases),
  ];
}

/** Reports a document without any recorded passage once, not once per passage. */
function newDocuments(fresh: readonly Passage[], { record }: RecordFiles): Problem[] {
  return [...groupBy(fresh, ({ document }) => document)].flatMap(([document, passages]) => {
    const [first] = passages;
    return first
      ? [
          {
            file: first.file,
            line: first.line,
            message: `新文件 ${document} 尚未登记（${passages.length} 句）`,
            mend: `确认无误后运行 npm run record，并提交 ${record.name}`,
          },
        ]
      : [];
  });
}

function unrecordedPassage({ id, file, line }: Passage, { record }: RecordFiles): Problem {
  return {
    file,
    line,
    message: `新的一句 ${id} 尚未登记`,
    mend: `确认无误后运行 npm run record，并提交 ${record.name}`,
  };
}

function changedPassage(passage: Passage, recorded: string, passages: readonly Passage[]): Problem {
  const { id, file, line, segments, fingerprint } = passage;
  const [before, now] = [recorded, fingerprint].map((print) => print.replace(/:.*$/su, ''));
  const twin = passages.find((candidate) => candidate.fingerprint === recorded);
  const moved = twin ? `，这些文字现在是 ${twin.id}` : '';
  return {
    file,
    line,
    message:
      before === now
        ? `已发布的 ${id} 的断行、更正或谁的话的起止变了`
        : `已发布的 ${id} 是谁的话变了`,
    readings: {
      登记: `〔${before}〕${recorded}${moved}`,
      现在: `〔${now}〕${readingText(segments)}`,
    },
    mend: `改回原来的断行和标签；若确需更改，运行 npm run record -- --accept "${id}" 并在提交说明中写明理由`,
  };
}

function lostAddress(id: string, { record, aliases }: RecordFiles): Problem {
  return {
    file: record.name,
    line: record.lineOf(id),
    message: `已发布的地址 ${id} 不见了`,
    mend: `恢复这一句，或在 ${aliases.name} 中写一行 "${id}": 新地址；因重发而删去的，写进 document.yaml 的 earlier.gone`,
  };
}
