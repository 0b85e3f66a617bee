import type { Pause } from '#search/index/pause.ts';
import { LONGEST_QUOTATION, checkSentence } from '#search/quote/quotation.ts';
import type { Finding } from '#search/quote/quotation.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { Sentence } from '#search/quote/sentence.ts';
import type { Source } from '#search/searchable.ts';
import { button, fill } from '../platform/dom.ts';
import { show, summary } from './quotationResults.ts';
import { waiting } from './slowNotice.ts';

/** Work in one go, so that the page stays responsive. */
const STINT = 16;

/** The check asked for last; an earlier one that is still under way shows nothing more. */
let turn = 0;

/** Checks what has been pasted and shows the findings; nothing of it leaves the page. */
export async function checkQuotation(root: HTMLElement, source: Source): Promise<void> {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
  const board = {
    source,
    output: find('ol'),
    status: find('[role=status]'),
    doing: find('.doing'),
  };
  turn += 1;
  fill(board.output, []);
  fill(board.doing, []);
  const { value } = find<HTMLTextAreaElement>('textarea');
  const sentences = value.length > LONGEST_QUOTATION ? [] : sentencesOf(value);
  if (sentences.length > 0) await check(board, sentences);
  else board.status.textContent = refusal(value);
}

interface Board {
  source: Source;
  /** The findings. */
  output: HTMLElement;
  status: HTMLElement;
  /** What is under way, and the way to stop it. */
  doing: HTMLElement;
}

function refusal({ length }: string): string {
  return length > LONGEST_QUOTATION
    ? `共 ${length} 字，一次最多核对 ${LONGEST_QUOTATION} 字，请分段粘贴。`
    : '没有可核对的文字。';
}

async function check(board: Board, sentences: readonly Sentence[]): Promise<void> {
  const { output, status, doing } = board;
  const mine = turn;
  const pause = pausing(() => mine === turn);
  const counter = document.createElement('span');
  status.textContent = '';
  const cancel = () => {
    turn += 1;
    fill(doing, []);
    status.textContent = `已取消。${summary(output)}`;
  };
  const done = waiting(
    () => {
      status.textContent = '正在核对…';
      fill(doing, [counter]);
    },
    () => fill(doing, [counter, button('取消', cancel)]),
  );
  try {
    for (const [index, sentence] of sentences.entries()) {
      counter.textContent = `第 ${index + 1} 句，共 ${sentences.length} 句`;
      const findings = await checkSentence(sentence, board.source, pause);
      await pause();
      output.append(...findings.map((finding) => shown(board, finding)));
      output.hidden = false;
    }
    fill(doing, []);
    status.textContent = summary(output);
  } catch (error) {
    if (mine === turn) throw error;
  } finally {
    done();
  }
}

/** Lets the page breathe whenever a stint is over; ends the work when it is no longer wanted. */
function pausing(wanted: () => boolean): Pause {
  let since = 0;
  return async () => {
    if (performance.now() - since > STINT) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (!wanted()) throw new Error('no longer wanted');
  };
}

/** A finding with, if the library could not be read for it, the way to try again. */
function shown(board: Board, finding: Finding): HTMLLIElement {
  const item = show(finding);
  if (finding.verdict !== 'unread') return item;
  const retry = button('重试', async () => {
    retry.disabled = true;
    const findings = await checkSentence(
      finding.sentence,
      board.source,
      pausing(() => true),
    );
    // Another check has begun meanwhile.
    if (!item.isConnected) return;
    const items = findings.map((found) => shown(board, found));
    item.before(...items);
    item.remove();
    items[0]?.focus();
    board.status.textContent = summary(board.output);
  });
  item.append(retry);
  return item;
}
