import { removeWhitespace } from '#edition/passage.ts';
import type { ContentFiles } from '#library/contentFiles.ts';

/** A document that has most of a text's clauses. */
export interface NearDuplicate {
  id: string;
  /** The share of the longer text's clauses that both have. */
  share: number;
}

/** The share of common clauses from which two texts count as issues of one document. */
const NEAR_DUPLICATE_SHARE = 0.75;
/** The least characters of a clause that counts; shorter ones stand in many documents. */
const MIN_CLAUSE_LENGTH = 8;

/** The clauses of each source by its path, so that importing many files divides each source once. */
const clauseCache = new Map<string, { text: string; clauses: Set<string> }>();

/** Finds the existing document that shares most clauses with a text, if it is a near-duplicate. */
export function findNearDuplicate(
  text: string,
  files: ContentFiles,
  content: string,
): NearDuplicate | undefined {
  const own = clausesOf(text);
  const found = files.list(content).flatMap((name) => {
    const file = `${content}/${name}source.txt`;
    if (!name.endsWith('/') || !files.has(file)) return [];
    return [{ id: name.slice(0, -1), share: shareOf(own, clausesOfFile(files.read(file), file)) }];
  });
  const [best] = found.sort((a, b) => b.share - a.share);
  return best && best.share >= NEAR_DUPLICATE_SHARE ? best : undefined;
}

function clausesOfFile(text: string, file: string): Set<string> {
  const cached = clauseCache.get(file);
  if (cached?.text === text) return cached.clauses;
  const clauses = clausesOf(text);
  clauseCache.set(file, { text, clauses });
  return clauses;
}

function clausesOf(text: string): Set<string> {
  const clauses = text.split(/[。；，：！？\n]/u).map(removeWhitespace);
  return new Set(clauses.filter((clause) => clause.length >= MIN_CLAUSE_LENGTH));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const longer = Math.max(a.size, b.size);
  if (longer === 0 || Math.min(a.size, b.size) < longer * NEAR_DUPLICATE_SHARE) return 0;
  let same = 0;
  for (const clause of a) if (b.has(clause)) same += 1;
  return same / longer;
}
