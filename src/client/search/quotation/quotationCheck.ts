import type { Yield } from '#search/index/yieldToMain.ts';
import { judgeQuotations } from '#search/quote/whole/checkQuotations.ts';
import { checkQuoted, readQuotedText } from '#search/quote/whole/checkQuoted.ts';
import type {
  QuotedText,
  StretchFinding,
  StretchSentence,
} from '#search/quote/whole/checkQuoted.ts';
import { LONGEST_QUOTATION } from '#search/quote/quotation.ts';
import type { SearchableText } from '#search/searchable.ts';
import { button, fill } from '../../platform/dom.ts';
import { sentenceCounts, summaryOf } from './quotationWords.ts';
import { verdictBlocks } from './verdictBlock.ts';
import { findingItem } from './quotationResults.ts';
import { startSlowNotice } from '../slowNotice.ts';

/** Milliseconds of work after which the main thread must be free for the reader's input. */
const YIELD_INTERVAL = 16;

/** The number of the latest check; an earlier one that is still running shows nothing more. */
let turn = 0;

/** Checks the pasted quotation and shows the findings; the quotation never leaves the page. */
export async function checkQuotation(root: HTMLElement, source: SearchableText): Promise<void> {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
  turn += 1;
  const { value } = find<HTMLTextAreaElement>('textarea');
  const quoted: QuotedText =
    value.length > LONGEST_QUOTATION ? { sentences: [], aside: [] } : readQuotedText(value);
  const view: CheckView = {
    source,
    quoted,
    found: quoted.sentences.map(() => []),
    release: releaseIn(root),
    judged: find('.judged'),
    output: find('.checked > ol'),
    status: find('.checked > [role=status]'),
    progress: find('.doing'),
  };
  view.status.classList.remove('spoken');
  for (const part of [view.judged, view.output, view.progress]) fill(part, []);
  if (quoted.sentences.length > 0) await checkSentences(view);
  else if (quoted.aside.length > 0) await showVerdict(view);
  else view.status.textContent = inputFault(value);
}

interface CheckView {
  source: SearchableText;
  quoted: QuotedText;
  /** The findings on each sentence so far, with their items of the list. */
  found: ShownFinding[][];
  release: string;
  /** The verdicts on whole quotations. */
  judged: HTMLElement;
  /** The list of findings. */
  output: HTMLElement;
  status: HTMLElement;
  /** The progress of the check, and the button that cancels it. */
  progress: HTMLElement;
}

interface ShownFinding {
  finding: StretchFinding;
  item: HTMLLIElement;
}

function inputFault({ length }: string): string {
  return length > LONGEST_QUOTATION
    ? `共 ${length} 字，一次最多核对 ${LONGEST_QUOTATION} 字，请分段粘贴。`
    : '没有可核对的文字。';
}

/** Returns the release of the search data that the page carries. */
function releaseIn(root: HTMLElement): string {
  const index = root.closest<HTMLElement>('[data-index]')?.dataset['index'];
  if (!index) throw new Error('the search page names no index');
  return (JSON.parse(index) as { release: string }).release;
}

async function checkSentences(view: CheckView): Promise<void> {
  const { status, progress, quoted } = view;
  const mine = turn;
  const yieldOrStop = yieldWhile(() => mine === turn);
  const counter = document.createElement('span');
  status.textContent = '';
  const cancel = () => {
    turn += 1;
    fill(progress, []);
    status.textContent = `已取消。${sentenceCounts(findingsIn(view))}`;
  };
  const stopNotice = startSlowNotice(
    () => {
      status.textContent = '正在核对…';
      fill(progress, [counter]);
    },
    () => fill(progress, [counter, button('取消', cancel)]),
  );
  try {
    for (const [index, sentence] of quoted.sentences.entries()) {
      counter.textContent = `第 ${index + 1} 句，共 ${quoted.sentences.length} 句`;
      await checkOne(view, sentence, yieldOrStop);
    }
    await yieldOrStop();
    await showVerdict(view, yieldOrStop);
    fill(progress, []);
  } catch (error) {
    if (mine === turn) throw error;
  } finally {
    stopNotice();
  }
}

/** Checks one sentence and shows its findings, where it had some in their place. */
async function checkOne(
  view: CheckView,
  sentence: StretchSentence,
  yieldOrStop: Yield,
): Promise<ShownFinding[]> {
  const before = view.found.slice(0, sentence.index).flat();
  const earlier = before.map(({ finding }) => finding);
  const findings = await checkQuoted(sentence, earlier, view.source, yieldOrStop);
  await yieldOrStop();
  const shown = findings.map((finding) => ({
    finding,
    item: itemWithRetry(view, sentence, finding),
  }));
  const replaced = view.found[sentence.index] ?? [];
  const items = shown.map(({ item }) => item);
  if (replaced[0]?.item.isConnected) replaced[0].item.before(...items);
  else view.output.append(...items);
  for (const { item } of replaced) item.remove();
  view.found[sentence.index] = shown;
  view.output.hidden = false;
  return shown;
}

/** Shows the verdicts on whole quotations; words that are none leave the list. */
async function showVerdict(view: CheckView, yieldOrStop: Yield = async () => {}): Promise<void> {
  const report = await judgeQuotations(findingsIn(view), view.quoted.aside, view.source);
  await yieldOrStop();
  const quoted = new Set<unknown>(report.quotations.flatMap(({ findings }) => findings));
  for (const { finding, item } of view.found.flat()) if (!quoted.has(finding)) item.remove();
  view.output.hidden = quoted.size === 0;
  fill(view.judged, verdictBlocks(report, view.release));
  // The verdict on one quotation says it all.
  view.status.classList.toggle('spoken', report.quotations.length === 1);
  view.status.textContent = summaryOf(report);
}

function findingsIn({ found }: CheckView): StretchFinding[] {
  return found.flat().map(({ finding }) => finding);
}

/** Makes a function that yields to the main thread when it is due, and throws when the work is no longer wanted. */
function yieldWhile(wanted: () => boolean): Yield {
  let since = 0;
  return async () => {
    if (performance.now() - since > YIELD_INTERVAL) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (!wanted()) throw new Error('no longer wanted');
  };
}

/** Returns a finding as an item of the list, with a retry button when the library could not be read. */
function itemWithRetry(
  view: CheckView,
  sentence: StretchSentence,
  finding: StretchFinding,
): HTMLLIElement {
  const item = findingItem(finding);
  if (finding.verdict !== 'unread') return item;
  const retry = button('重试', async () => {
    retry.disabled = true;
    const mine = turn;
    try {
      const [shown] = await checkOne(
        view,
        sentence,
        yieldWhile(() => mine === turn),
      );
      await showVerdict(view);
      shown?.item.focus();
    } catch (error) {
      // Another check has started meanwhile.
      if (mine === turn) throw error;
    }
  });
  item.append(retry);
  return item;
}
