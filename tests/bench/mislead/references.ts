/**
 * Asks for every article, clause, item and point of real laws in three writings, and for others of another number or
 * unit, in one library of all of them; LAWS names the folder, otherwise the laws are generated.
 */
import type { Document } from '#edition/document.ts';
import { groupBy } from '#edition/groupBy.ts';
import { spread } from '../../fixture/library.ts';
import { importLaw } from '../../laws/importLaw.ts';
import { lawsForBench } from '../../laws/lawTexts.ts';
import { provisionsOf, WRITINGS, writeProvision } from '../../search/locate/provisions.ts';
import type { ProvisionNumbers, Provisions } from '../../search/locate/provisions.ts';
import { referenceLibrary } from '../../search/locate/referenceLibrary.ts';
import type { ReferenceLibrary } from '../../search/locate/referenceLibrary.ts';
import { printedReferences } from '../../search/locate/printedReferences.ts';
import type { KindCount } from './kindCount.ts';

/** How much is asked for. */
export interface Sample {
  /** The number of laws in the library, and of provisions and printed references of each. */
  laws: number;
  provisions: number;
  printed: number;
}

/** The references that a bench asks for; with REFERENCES=all everything, which takes most of an hour. */
const SAMPLE: Sample =
  process.env['REFERENCES'] === 'all'
    ? { laws: Infinity, provisions: Infinity, printed: Infinity }
    : { laws: 60, provisions: 30, printed: 200 };
const EXAMPLES = 12;

/** Counts the right and wrong answers to references of every kind. */
export async function referenceKinds(): Promise<KindCount[]> {
  const documents: Document[] = [];
  for (const law of lawsForBench(SAMPLE.laws)) {
    const { document } = await importLaw(law);
    const same = documents.filter(
      ({ id }) => id === document.id || id.startsWith(`${document.id}-x`),
    );
    documents.push(
      same.length > 0 ? renamed(document, `${document.id}-x${same.length + 1}`) : document,
    );
  }
  return countReferences(documents, SAMPLE);
}

/** Counts the answers to references to documents, in one library of all of them. */
export async function countReferences(
  documents: readonly Document[],
  sample: Sample,
): Promise<KindCount[]> {
  const counter = new Counter(referenceLibrary(documents));
  const homes = new Map(documents.map((document) => [document, provisionsOf(document)]));
  const byName = groupBy(documents, ({ name }) => name);
  for (const [document, provisions] of homes) {
    const same = (byName.get(document.name) ?? []).map((each) => homes.get(each) ?? provisions);
    const isOfSeries = documents.some(({ name }) => name.startsWith(`${document.name}（`));
    const lettered =
      !isOfSeries &&
      document.sections.every(({ locator }) => !/^[〇一二三四五六七八九十\d]/u.test(locator));
    for (const [form, name] of namesOf(document, documents)) {
      const kind = same.length > 1 ? `${form}, several versions` : form;
      await askProvisions(counter, { kind, name, same, lettered, most: sample.provisions });
    }
    for (const { kind, typed, addresses } of spread(
      printedReferences(document, documents),
      sample.printed,
    ))
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

/** The provisions to ask for: by a name, of all documents that have it. */
interface Questions {
  kind: string;
  name: string;
  same: readonly Provisions[];
  /** Whether neither a section nor another document of a series has a number alone after the name. */
  lettered: boolean;
  most: number;
}

async function askProvisions(
  counter: Counter,
  { kind, name, same, lettered, most }: Questions,
): Promise<void> {
  const at = (numbers: ProvisionNumbers) => same.flatMap((each) => each.at(numbers));
  for (const [index, numbers] of spread(same[0]?.all ?? [], most).entries()) {
    for (const [writing, write] of Object.entries(WRITINGS))
      await counter.ask(`${kind}, ${writing}`, name + writeProvision(numbers, write), at(numbers));
    if (lettered && numbers[1] === 0 && numbers[2] === 0)
      await counter.ask('article without its unit', name + numbers[0], at(numbers));
    const depth = numbers.findLastIndex((n) => n > 0);
    const changed = numbers.map((n, level) => (level === depth ? n + 1 + (index % 40) : n));
    const other = changed as unknown as ProvisionNumbers;
    await counter.ask('another number', name + writeProvision(other, WRITINGS.digits), at(other));
    for (const unit of ['章', '节', '款']) {
      const typed = `${name}第${numbers[0]}${unit}`;
      const homes = same.flatMap((each) => each.divisions(unit, numbers[0]));
      await counter.ask(`another unit, ${unit}`, typed, homes);
    }
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
