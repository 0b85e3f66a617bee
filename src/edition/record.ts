import { parsePassageId } from './address.ts';
import type { Passage } from './passage.ts';
import type { Problem } from './problem.ts';
import { readingText } from './passage.ts';

/** The committed record of published passages: id → fingerprint of layer and text. */
export type PublishedRecord = Record<string, string>;
/** Ids that moved: old id → the id that carries its words now. */
export type Aliases = Record<string, string>;

/** Where the record and the aliases are kept, for messages. */
export interface RecordFiles {
  record: string;
  aliases: string;
}

/** Every published id that is lost, silently changed, not yet recorded, or wrongly aliased. */
export function checkRecord(
  passages: readonly Passage[],
  record: PublishedRecord,
  aliases: Aliases,
  files: RecordFiles,
): Problem[] {
  const current = new Map(passages.map((passage) => [passage.id, passage]));
  return [
    ...passages.flatMap((passage) => checkPassage(passage, record, files)),
    ...Object.keys(record).flatMap((id) =>
      current.has(id) || id in aliases ? [] : [lost(id, files)],
    ),
    ...Object.entries(aliases).flatMap(([from, to]) => checkAlias(from, to, current, files)),
  ];
}

function checkPassage(passage: Passage, record: PublishedRecord, files: RecordFiles): Problem[] {
  const recorded = record[passage.id];
  const place = { file: passage.file, line: passage.line };
  if (recorded === undefined) {
    return [
      {
        ...place,
        message: `新段句 ${passage.id} 尚未登记`,
        mend: `确认无误后运行 npm run record，并提交 ${files.record}`,
      },
    ];
  }
  if (recorded === passage.fingerprint) return [];
  return [
    {
      ...place,
      message: `已发布的 ${passage.id} 的文字或话语层变了`,
      readings: {
        登记: `指纹 ${recorded}`,
        现在: `〔${passage.layer}〕${readingText(passage.segments)}（指纹 ${passage.fingerprint}）`,
      },
      mend: `改回原样；若确需更改，运行 npm run record -- --accept "${passage.id}" 并在提交说明中写明理由`,
    },
  ];
}

function lost(id: string, files: RecordFiles): Problem {
  return {
    file: files.record,
    message: `已发布的地址 ${id} 不见了`,
    mend: `恢复这一段句，或在 ${files.aliases} 中写一行 "${id}": 新地址`,
  };
}

function checkAlias(
  from: string,
  to: string,
  current: ReadonlyMap<string, Passage>,
  files: RecordFiles,
): Problem[] {
  const faults: string[] = [];
  if (!parsePassageId(from)) faults.push(`别名 ${from} 不是段句地址`);
  if (current.has(from)) faults.push(`别名 ${from} 与现有段句同名`);
  if (!current.has(to)) faults.push(`别名 ${from} 指向不存在的 ${to}`);
  return faults.map((message) => ({
    file: files.aliases,
    message,
    mend: '写法如 "wujin-18/old/1#p2": wujin-18/speech/1#p2，左边是旧地址，右边是现有段句',
  }));
}
