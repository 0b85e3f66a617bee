import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldSpace } from '#edition/passage.ts';

/** A document that has most of a text's clauses. */
export interface Likeness {
  id: string;
  /** The share of clauses that both have, of the longer of the two. */
  share: number;
}

/** From this share on, two texts are two issues of one rather than two. */
export const NEARLY_THE_SAME = 0.75;
/** Shorter clauses stand in many documents. */
const TELLING = 8;

interface Known {
  stamp: string;
  clauses: Set<string>;
}

/** Sources that were read already, so that importing many does not read all of them for each. */
const known = new Map<string, Known>();

/** The document whose source is most like a text, if one is nearly the same. */
export function nearlyTheSame(text: string, content: string): Likeness | undefined {
  const own = clausesOf(text);
  const found = globSync('*/source.txt', { cwd: content }).map((file) => {
    const { clauses } = read(join(content, file));
    return { id: dirname(file), share: shareOf(own, clauses) };
  });
  const [best] = found.sort((a, b) => b.share - a.share);
  return best && best.share >= NEARLY_THE_SAME ? best : undefined;
}

function read(file: string): Known {
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs} ${size}`;
  const cached = known.get(file);
  if (cached?.stamp === stamp) return cached;
  const fresh = { stamp, clauses: clausesOf(readFileSync(file, 'utf8')) };
  known.set(file, fresh);
  return fresh;
}

function clausesOf(text: string): Set<string> {
  const clauses = text.split(/[。；，：！？\n]/u).map(foldSpace);
  return new Set(clauses.filter((clause) => clause.length >= TELLING));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const longer = Math.max(a.size, b.size);
  if (longer === 0 || Math.min(a.size, b.size) < longer * NEARLY_THE_SAME) return 0;
  let same = 0;
  for (const clause of a) if (b.has(clause)) same += 1;
  return same / longer;
}
