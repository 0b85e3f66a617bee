import { checkQuoted, readQuotedText } from './checkQuoted.ts';
import type { StretchFinding } from './checkQuoted.ts';
import type { Yield } from '../../index/yieldToMain.ts';
import { folded } from '../../match/fold.ts';
import type { JudgedText, ReadPassages } from '../evidence.ts';
import { QUOTATION_VERDICTS, judgeQuotation } from './judgeQuotation.ts';
import type { JudgedQuotation, QuotationVerdict } from './judgeQuotation.ts';
import { isMixed } from './pieces.ts';
import { withPlacesBeside } from './placesBeside.ts';
import type { PassageRange } from '../quotable.ts';
import { isBesideMarks } from '../quotation.ts';
import { isExact } from '../finding.ts';
import type { QuotationFinding } from '../finding.ts';
import { readBeginning, readRest } from './sourceAround.ts';
import type { SourceRest } from './sourceAround.ts';
import { compareCitation, compareLead } from './statedPlace.ts';
import type { StatementFinding } from './statedPlace.ts';

/** A quotation with its verdict, and what the source says around it. */
export interface CheckedQuotation extends JudgedQuotation {
  /** The findings on its sentences. */
  findings: QuotationFinding[];
  /** The beginning of the source's sentence before it; '' when it begins with a sentence. */
  beginning: string;
  /** The rest of the source's sentence after it. */
  rest: SourceRest | null;
  /** Whether it is in traditional characters, and was checked in simplified ones. */
  isConverted: boolean;
  /** Whether the source around it could not be read. */
  isSourceUnread: boolean;
  /** The statements of the pasted text on its place. */
  statements: StatementFinding[];
}

/** The quotations of a pasted text, each judged as a whole, and the words that are no quotation. */
export interface QuotationReport {
  /** The gravest verdict. */
  verdict: QuotationVerdict;
  quotations: CheckedQuotation[];
  /** The words that were set aside, unchecked. */
  aside: string[];
}

/** Judges the quotations of a pasted text by the findings on its sentences. */
export async function judgeQuotations(
  findings: readonly StretchFinding[],
  aside: readonly string[],
  source: JudgedText,
): Promise<QuotationReport> {
  const groups = groupFindings(findings);
  const set = [...aside, ...findings.flatMap((finding) => finding.aside)];
  const quotations: CheckedQuotation[] = [];
  for (const [index, group] of groups.entries()) {
    if (group.isQuotation) {
      const beside = [groups[index - 1], groups[index + 1]];
      quotations.push(await checkGroup(group.findings, leadOf(group, beside), source));
    } else set.push(...group.findings.map(({ sentence }) => sentence.text));
  }
  const verdict = QUOTATION_VERDICTS.find((each) =>
    quotations.some((quotation) => quotation.verdict === each),
  );
  return { verdict: verdict ?? 'absent', quotations, aside: set };
}

/** A source behind a quotation: （《…》）, ——《…》. */
const ATTRIBUTION = /^(?:[（(〔].*[）)〕]|[—－-]{1,2}[^，。；]*)[。．]?$/su;

/** A document's name in brackets, which is the source even where the library has the same words. */
const SOURCE_NOTE = /^[（(〔]《[^《》]*》[^（()）〕]*[）)〕][。．]?$/su;

/** Consecutive findings on one quotation, or on words beside quotations. */
interface FindingGroup {
  key: string;
  isQuotation: boolean;
  findings: StretchFinding[];
}

/** Groups findings by the pair of quotation marks and by the stretch of the text that they are in. */
function groupFindings(findings: readonly StretchFinding[]): FindingGroup[] {
  // Marks that a sentence was found with are the library's own, and so are those beside words of the library.
  const quoting = new Set(findings.filter(isBesideMarks).map(({ index }) => index));
  const own = new Set(
    findings.flatMap(({ stretch, index, sentence }) =>
      [...sentence.parts, ...(quoting.has(index) ? [sentence] : [])].map(
        ({ quotation }) => `${stretch}/${quotation}`,
      ),
    ),
  );
  const markOf = ({ stretch, sentence: { quotation } }: StretchFinding) =>
    own.has(`${stretch}/${quotation}`) ? -1 : quotation;
  const hasMarks = findings.some((finding) => markOf(finding) !== -1);
  const groups: FindingGroup[] = [];
  for (const finding of findings) {
    const mark = markOf(finding);
    const isQuotation = !isAside(finding, hasMarks && mark === -1);
    const key = `${finding.stretch}/${mark}/${isQuotation}`;
    const last = groups[groups.length - 1];
    if (last?.key === key) last.findings.push(finding);
    else groups.push({ key, isQuotation, findings: [finding] });
  }
  return groups;
}

/** Tells whether a finding is on words of the quoter: they are beside a quotation, and the library lacks them. */
function isAside(finding: QuotationFinding, hasOthers: boolean): boolean {
  const { sentence, verdict } = finding;
  if (sentence.besideQuotation) return !isBesideMarks(finding);
  if (hasOthers && SOURCE_NOTE.test(sentence.text)) return true;
  if (!hasOthers || isExact(finding)) return false;
  return verdict === 'absent' || ATTRIBUTION.test(sentence.text);
}

function leadOf(
  { findings }: FindingGroup,
  [before, after]: readonly (FindingGroup | undefined)[],
): string {
  const wordsOf = (group: FindingGroup | undefined) =>
    group && !group.isQuotation ? group.findings.map(({ sentence }) => sentence.text).join('') : '';
  const own = findings.flatMap(({ aside }) => aside).join('');
  const following = wordsOf(after);
  return wordsOf(before) + own + (/^[\s“”]*[（(〔]/u.test(following) ? following : '');
}

async function checkGroup(
  findings: StretchFinding[],
  lead: string,
  source: JudgedText,
): Promise<CheckedQuotation> {
  const read = (document: string, from: number, to: number) => source.passages(document, from, to);
  const [stated] = findings.flatMap((finding) => finding.stated ?? []);
  const statementsOn = (places: readonly PassageRange[]) => [
    ...(stated ? compareCitation(stated, places) : []),
    ...(folded(lead) === '' ? [] : compareLead(lead, places)),
  ];
  // The place that the pasted text states is meant, where there are several.
  const judged = await judgeQuotation(
    await withPlacesBeside(findings, source),
    read,
    (place) => statementsOn([place]).filter(({ isTrue }) => isTrue === false).length,
  );
  const { places } = judged;
  const [first] = places;
  const [last] = places.slice(-1);
  // The words around a sentence that is only partly the source's are around none of its own.
  const isKnown = ![...findings.slice(0, 1), ...findings.slice(-1)].some(isMixed);
  const around = first && last && isKnown ? await readAround(first, last, read) : NOTHING_AROUND;
  const isConverted = findings.some((finding) => finding.isConverted);
  return { ...judged, findings, ...around, isConverted, statements: statementsOn(places) };
}

type SourceAround = Pick<CheckedQuotation, 'beginning' | 'rest' | 'isSourceUnread'>;

const NOTHING_AROUND: SourceAround = { beginning: '', rest: null, isSourceUnread: false };

async function readAround(
  first: PassageRange,
  last: PassageRange,
  read: ReadPassages,
): Promise<SourceAround> {
  try {
    const beginning = await readBeginning(first, read);
    return { beginning, rest: await readRest(last, read), isSourceUnread: false };
  } catch {
    return { ...NOTHING_AROUND, isSourceUnread: true };
  }
}

/** Checks the quotations of a pasted text, sentence by sentence and then as wholes. */
export async function checkQuotations(
  pasted: string,
  source: JudgedText,
  yieldNow: Yield = async () => {},
): Promise<QuotationReport> {
  const { sentences, aside } = readQuotedText(pasted);
  const findings: StretchFinding[] = [];
  for (const sentence of sentences)
    findings.push(...(await checkQuoted(sentence, findings, source, yieldNow)));
  return judgeQuotations(findings, aside, source);
}
