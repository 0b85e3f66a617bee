/** Counts the verdicts of the quotation check on quotations made by rule, on the notice and on real laws. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf } from '#search/build/blocks.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import type { QuotationReport } from '#search/quote/whole/checkQuotations.ts';
import type { JudgedText } from '#search/quote/evidence.ts';
import { importLaw } from '../../laws/importLaw.ts';
import { lawsForBench } from '../../laws/lawTexts.ts';
import { indexOnDisk } from '../../search/indexFiles.ts';
import { foldNaively } from '../../search/naive.ts';
import { passages as notice, runs } from '../../search/notice.ts';
import { indexedSourceOf, quotedSourceOf } from '../../search/quote/quotedSource.ts';
import { writeSearchFiles } from '../../search/writeSearchFiles.ts';
import type { KindCount } from './kindCount.ts';
import { QuotationMaker } from './madeQuotations.ts';
import type { MadeQuotation } from './madeQuotations.ts';

/** The number of laws; QUOTATION_LAWS names another. */
const LAWS = Number(process.env['QUOTATION_LAWS'] ?? 87);
const MOST_EXAMPLES = 5;

/** Checks all quotations, and counts the right, wrong and silent verdicts of each kind. */
export async function quotationKinds(): Promise<KindCount[]> {
  const kinds = new Map<string, KindCount>();
  await count(kinds, notice, quotedSourceOf(runs));
  const blocks = await lawBlocks();
  const passages = blocks.flatMap(passagesOfBlock);
  await count(kinds, passages, await indexed(blocks, passages));
  return [...kinds.values()];
}

async function lawBlocks(): Promise<Block[]> {
  const documents = [];
  for (const law of lawsForBench(LAWS)) documents.push((await importLaw(law)).document);
  return blocksOf(documents);
}

async function indexed(
  blocks: readonly Block[],
  passages: readonly SearchPassage[],
): Promise<JudgedText> {
  const dir = mkdtempSync(join(tmpdir(), 'quotations-'));
  return indexedSourceOf(
    indexOnDisk(dir, await writeSearchFiles(dir, blocks, [])).reader,
    passages,
  );
}

async function count(
  kinds: Map<string, KindCount>,
  passages: readonly SearchPassage[],
  source: JudgedText,
): Promise<void> {
  for (const made of new QuotationMaker(passages).all()) {
    const known = kinds.get(made.kind) ?? {
      kind: made.kind,
      right: 0,
      wrong: 0,
      silent: 0,
      examples: [],
    };
    kinds.set(made.kind, known);
    const report = await checkQuotations(made.pasted, source);
    const fault = faultOf(made, report);
    if (fault === '') known.right += 1;
    else {
      known[isSilent(made, report) ? 'silent' : 'wrong'] += 1;
      if (known.examples.length < MOST_EXAMPLES) known.examples.push(`${fault}: ${made.pasted}`);
    }
  }
}

/** Tells whether a quotation that is not the source's passes as one. */
function isSilent({ expected, proviso }: MadeQuotation, { verdict }: QuotationReport): boolean {
  const passes = verdict === 'continuous' || verdict === 'punctuation';
  return passes && (expected !== 'continuous' || proviso !== undefined);
}

/** Says what is wrong with a report; '' when nothing is. */
function faultOf(made: MadeQuotation, { verdict, quotations }: QuotationReport): string {
  if (verdict !== made.expected) return `${verdict}, not ${made.expected}`;
  const { difference, omitted, proviso, stated } = made;
  const comparisons = quotations.flatMap(({ findings }) =>
    findings.flatMap(({ sentence, comparison }) =>
      (comparison?.edits ?? []).map((edit) => [
        foldNaively(sentence.text.slice(...edit.quotation)),
        foldNaively(comparison?.source.slice(...edit.text) ?? ''),
      ]),
    ),
  );
  if (difference && !comparisons.some((found) => `${found}` === `${difference}`))
    return `differences ${JSON.stringify(comparisons)}`;
  const left = quotations.flatMap(({ omissions }) =>
    omissions.map(({ text }) => foldNaively(text)),
  );
  if (omitted !== undefined && !left.includes(foldNaively(omitted))) return `left out ${left}`;
  const rest = quotations[quotations.length - 1]?.rest;
  if (proviso !== undefined && !(rest?.isLimiting && rest.text.includes(proviso)))
    return `goes on ${rest?.text.slice(0, 30)}`;
  const statements = quotations.flatMap((quotation) => quotation.statements);
  if (stated === true && statements.some(({ isTrue }) => isTrue === false))
    return 'a true place denied';
  if (stated === false && !statements.some(({ isTrue }) => isTrue === false))
    return 'a wrong place passed';
  return '';
}
