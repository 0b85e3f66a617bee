import type { Yield } from '#search/index/yieldToMain.ts';
import { LONGEST_QUOTATION, checkSentence } from '#search/quote/quotation.ts';
import type { QuotationFinding } from '#search/quote/quotation.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { Sentence } from '#search/quote/sentence.ts';
import type { SearchableText } from '#search/searchable.ts';
import { button, fill } from '../platform/dom.ts';
import { findingItem, summarize } from './quotationResults.ts';
import { startSlowNotice } from './slowNotice.ts';

/** Milliseconds of work after which the main thread must be free for the reader's input. */
const YIELD_INTERVAL = 16;

/** The number of the latest check; an earlier one that is still running shows nothing more. */
let turn = 0;

/** Checks the pasted quotation and shows the findings; the quotation never leaves the page. */
export async function checkQuotation(root: HTMLElement, source: SearchableText): Promise<void> {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
  const view = {
    source,
    output: find('ol'),
    status: find('[role=status]'),
    progress: find('.doing'),
  };
  turn += 1;
  fill(view.output, []);
  fill(view.progress, []);
  const { value } = find<HTMLTextAreaElement>('textarea');
  const sentences = value.length > LONGEST_QUOTATION ? [] : sentencesOf(value);
  if (sentences.length > 0) await checkSentences(view, sentences);
  else view.status.textContent = inputFault(value);
}

interface CheckView {
  source: SearchableText;
  /** The list of findings. */
  output: HTMLElement;
  status: HTMLElement;
  /** The progress of the check, and the button that cancels it. */
  progress: HTMLElement;
}

function inputFault({ length }: string): string {
  return length > LONGEST_QUOTATION
    ? `共 ${length} 字，一次最多核对 ${LONGEST_QUOTATION} 字，请分段粘贴。`
    : '没有可核对的文字。';
}

async function checkSentences(view: CheckView, sentences: readonly Sentence[]): Promise<void> {
  const { output, status, progress } = view;
  const mine = turn;
  const yieldOrStop = yieldWhile(() => mine === turn);
  const counter = document.createElement('span');
  status.textContent = '';
  const cancel = () => {
    turn += 1;
    fill(progress, []);
    status.textContent = `已取消。${summarize(output)}`;
  };
  const stopNotice = startSlowNotice(
    () => {
      status.textContent = '正在核对…';
      fill(progress, [counter]);
    },
    () => fill(progress, [counter, button('取消', cancel)]),
  );
  try {
    for (const [index, sentence] of sentences.entries()) {
      counter.textContent = `第 ${index + 1} 句，共 ${sentences.length} 句`;
      const findings = await checkSentence(sentence, view.source, yieldOrStop);
      await yieldOrStop();
      output.append(...findings.map((finding) => itemWithRetry(view, finding)));
      output.hidden = false;
    }
    fill(progress, []);
    status.textContent = summarize(output);
  } catch (error) {
    if (mine === turn) throw error;
  } finally {
    stopNotice();
  }
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
function itemWithRetry(view: CheckView, finding: QuotationFinding): HTMLLIElement {
  const item = findingItem(finding);
  if (finding.verdict !== 'unread') return item;
  const retry = button('重试', async () => {
    retry.disabled = true;
    const findings = await checkSentence(
      finding.sentence,
      view.source,
      yieldWhile(() => true),
    );
    // Another check has started meanwhile.
    if (!item.isConnected) return;
    const items = findings.map((found) => itemWithRetry(view, found));
    item.before(...items);
    item.remove();
    items[0]?.focus();
    view.status.textContent = summarize(view.output);
  });
  item.append(retry);
  return item;
}
