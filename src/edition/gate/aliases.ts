import { parsePassageId } from '../address.ts';
import type { Problem } from '../problem.ts';
import { RESERVED_DOCUMENTS, addressNameFault, isReservedAddress } from './reservedNames.ts';

/** The ids that an alias may not take, and those that it may lead to. */
interface KnownIds {
  /** Ids of the present passages. */
  current: { has(id: string): boolean };
  /** Ids of the passages that re-issues withdrew. */
  withdrawn: ReadonlySet<string>;
}

const MEND =
  '写法如 "notice/old/1#p2": notice/speech/1#p2，左边是旧地址，右边是现有的一句；不写网址、百分号编码、? 和大写';

/** Reports every alias whose old address cannot be one or is in use, or that leads to no present passage. */
export function checkAliases(
  aliases: Readonly<Record<string, string>>,
  known: KnownIds,
  file: { name: string; lineOf(id: string): number | undefined },
): Problem[] {
  const moved = new Set(Object.keys(aliases));
  return Object.entries(aliases).flatMap(([from, to]) => {
    const faults = [oldAddressFault(from, known), targetFault(from, to, known, moved)];
    return faults.flatMap((fault) =>
      fault ? [{ file: file.name, line: file.lineOf(from), mend: MEND, ...fault }] : [],
    );
  });
}

type AliasFault = Pick<Problem, 'message'> & Partial<Pick<Problem, 'mend'>>;

function oldAddressFault(from: string, { current, withdrawn }: KnownIds): AliasFault | undefined {
  const ref = parsePassageId(from);
  if (!ref) return { message: `别名 ${from} 不是句子地址` };
  if (isReservedAddress(ref.document, ref.section)) {
    return {
      message: `别名 ${from} 在网站自己的地址里`,
      mend: `左边只能是文件里的旧地址，避开 ${RESERVED_DOCUMENTS.join('、')}`,
    };
  }
  for (const name of [ref.document, ...ref.section.split('/')]) {
    const fault = addressNameFault(name);
    if (fault) return { message: `别名 ${from} 不能作地址：${fault}` };
  }
  if (current.has(from)) return { message: `别名 ${from} 与现有的一句同名` };
  if (!withdrawn.has(from)) return undefined;
  return {
    message: `别名 ${from} 又写在 document.yaml 的 earlier.gone 里`,
    mend: '一个旧地址只能有一种去处：删去两处之一',
  };
}

function targetFault(
  from: string,
  to: string,
  { current }: KnownIds,
  moved: ReadonlySet<string>,
): AliasFault | undefined {
  if (current.has(to)) return undefined;
  if (!moved.has(to)) return { message: `别名 ${from} 指向不存在的 ${to}` };
  return {
    message: `别名 ${from} 指向不存在的 ${to}，那也是别名`,
    mend: '右边直接写现有的一句的地址，不写另一个旧地址',
  };
}
