/**
 * Asks for every article, clause, item and point of real laws in three writings, and for others of another number or
 * unit, in one library of all of them; LAWS names the folder, otherwise the laws are generated.
 */
import type { Document } from '#edition/document.ts';
import { importLaw } from '../../laws/importLaw.ts';
import { lawsForBench } from '../../laws/lawTexts.ts';
import { provisionsOf, WRITINGS, writeProvision } from '../../search/locate/provisions.ts';
import type { ProvisionNumbers, Provisions } from '../../search/locate/provisions.ts';
import { referenceLibrary } from '../../search/locate/referenceLibrary.ts';
import type { ReferenceLibrary } from '../../search/locate/referenceLibrary.ts';
import { printedReferences } from '../../search/locate/printedReferences.ts';
import type { KindCount } from './kindCount.ts';

/** The number of laws, and of provisions of each, that are asked for; REFERENCES=all asks for everything. */
const LAWS = 60;
const PROVISIONS = 40;
const EXAMPLES = 12;
const ALL = process.env['REFERENCES'] === 'all';

/** Counts the right and wrong answers to references of every kind. */
export async function referenceKinds(): Promise<KindCount[]> {
  const documents: Document[] = [];
  for (const law of lawsForBench(ALL ? Number.POSITIVE_INFINITY : LAWS)) {
    const { document } = await importLaw(law);
    const same = documents.filter(
      ({ id }) => id === document.id || id.startsWith(`${document.id}-x`),
    );
    documents.push(
      same.length > 0 ? renamed(document, `${document.id}-x${same.length + 1}`) : document,
    );
  }
  return countReferences(documents);
}

/** Counts the answers to references to documents, in one library of all of them. */
export async function countReferences(documents: readonly Document[]): Promise<KindCount[]> {
  const counter = new Counter(referenceLibrary(documents));
  const homes = new Map(documents.map((document) => [document, provisionsOf(document)]));
  const byName = Map.groupBy(documents, ({ name }) => name);
  for (const [document, provisions] of homes) {
    const same = (byName.get(document.name) ?? []).map((each) => homes.get(each) ?? provisions);
    for (const [form, name] of namesOf(document, documents))
      await askProvisions(
        counter,
        `${form}${same.length > 1 ? ', several versions' : ''}`,
        name,
        same,
      );
    for (const { kind, typed, addresses } of printedReferences(document, documents))
      await counter.ask(`printed ${kind}`, typed, addresses);
  }
  return counter.kinds();
}

function renamed(document: Document, id: string): Document {
  return JSON.parse(JSON.stringify(document).replaceAll(`"${document.id}`, `"${id}`));
}

/** Returns the full name, the name in 《》, and the short one where no other document's name ends so. */
function namesOf(
  { name }: Document,
  documents: readonly Document[],
): [form: string, name: string][] {
  const full: [string, string][] = [
    ['full name', name],
    ['《》', `《${name}》`],
  ];
  const short = name.replace(/^中华人民共和国/u, '');
  const bare = (other: string) => other.replace(/（[^（）]*）$/u, '');
  const others = documents.filter(
    (other) =>
      other.name !== name && (other.name.endsWith(short) || bare(other.name).endsWith(short)),
  );
  return short === name || others.length > 0 ? full : [...full, ['short name', short]];
}

async function askProvisions(
  counter: Counter,
  form: string,
  name: string,
  [first, ...others]: readonly Provisions[],
): Promise<void> {
  if (!first) return;
  const at = (numbers: ProvisionNumbers) => [first, ...others].flatMap((each) => each.at(numbers));
  const step = ALL ? 1 : Math.max(1, Math.floor(first.all.length / PROVISIONS));
  for (const [index, numbers] of first.all.entries()) {
    if (index % step !== 0) continue;
    for (const [writing, write] of Object.entries(WRITINGS))
      await counter.ask(`${form}, ${writing}`, name + writeProvision(numbers, write), at(numbers));
    const depth = numbers.findLastIndex((n) => n > 0);
    const changed = numbers.map((n, level) =>
      level === depth ? n + 1 + (index % 40) : n,
    ) as never;
    await counter.ask(
      'another number',
      name + writeProvision(changed, WRITINGS.digits),
      at(changed),
    );
    const [article] = numbers;
    for (const unit of ['章', '节']) {
      const divisions = [first, ...others].flatMap((each) => each.divisions(unit, article));
      await counter.ask(`another unit, ${unit}`, `${name}第${article}${unit}`, divisions);
    }
    await counter.ask('another unit, 款', `${name}第${article}款`, []);
  }
}

/** Compares answers with the addresses that they should have. */
class Counter {
  private readonly counts = new Map<string, KindCount>();
  private readonly library: ReferenceLibrary;

  constructor(library: ReferenceLibrary) {
    this.library = library;
  }

  async ask(kind: string, typed: string, expected: readonly string[]): Promise<void> {
    const count = this.counts.get(kind) ?? { kind, right: 0, wrong: 0, silent: 0, examples: [] };
    this.counts.set(kind, count);
    const found = await this.library.addresses(typed);
    const wanted = [...new Set(expected)];
    const right = found.length === wanted.length && found.every((each) => wanted.includes(each));
    if (right) count.right += 1;
    else if (found.length === 0) count.silent += 1;
    else count.wrong += 1;
    if (!right && count.examples.length < EXAMPLES)
      count.examples.push(
        `${typed} → ${found.slice(0, 3).join(' ')} instead of ${wanted.slice(0, 3).join(' ')}`,
      );
  }

  kinds(): KindCount[] {
    return [...this.counts.values()];
  }
}
