import type { Entry } from '#search/entry.ts';
import { LONGEST_QUOTATION, checkSentence } from '#search/quotation.ts';
import type { Finding, Verdict } from '#search/quotation.ts';
import type { Source } from '#search/source.ts';
import { sentencesOf } from '#search/sentence.ts';
import { element, fill } from './element.ts';
import { explain } from './failure.ts';
import { about, linkTo, markedText } from './results.ts';

const VERDICTS: Record<Verdict, string> = {
  verbatim: '逐字一致',
  punctuation: '仅标点空格不同',
  variant: '有异文',
  stitched: '跨句拼接',
  absent: '未见于本站',
};
const MOST_PLACES = 5;

/** The check asked for last; an earlier one that is still under way shows nothing more. */
let turn = 0;

/** Checks what has been pasted and shows the findings; nothing of it leaves the page. */
export async function checkQuotation(root: HTMLElement, source: Source): Promise<void> {
  const input = root.querySelector('textarea');
  const output = root.querySelector('ol');
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!input || !output || !status) return;
  turn += 1;
  const mine = turn;
  const current = () => mine === turn;
  fill(output, []);
  const said = await check(source, input.value, current, output);
  if (current()) status.textContent = said;
}

async function check(
  source: Source,
  text: string,
  current: () => boolean,
  output: HTMLElement,
): Promise<string> {
  if (text.length > LONGEST_QUOTATION) {
    return `共 ${text.length} 字，一次最多核对 ${LONGEST_QUOTATION} 字，请分段粘贴。`;
  }
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return '没有可核对的文字。';
  try {
    for (const sentence of sentences) {
      // One sentence a task, so that the page stays responsive.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!current()) return '';
      const finding = await checkSentence(sentence, source);
      if (!current()) return '';
      output.append(show(finding));
      output.hidden = false;
    }
    return `核对了 ${sentences.length} 句。`;
  } catch (error) {
    return explain(error);
  }
}

function show(finding: Finding): HTMLLIElement {
  const { sentence, verdict, readings, pieces, unquotable, places } = finding;
  const lines: Node[] = [
    element('p', { class: `verdict ${verdict}` }, [VERDICTS[verdict]]),
    element('p', { class: 'text' }, markedText(sentence.text, readings?.quotation ?? [])),
  ];
  if (readings) {
    const source = markedText(readings.source, readings.differing);
    lines.push(element('p', { class: 'text' }, [element('b', {}, ['原文 ']), ...source]));
  }
  if (pieces) lines.push(patchwork(pieces));
  else lines.push(...places.slice(0, MOST_PLACES).map(placeOf));
  if (places.length > MOST_PLACES && !pieces) {
    lines.push(element('p', {}, [`共 ${places.length} 处。`]));
  }
  if (unquotable) {
    const warning = '注意：原文转述或概述这些话，没有加引号；引用时不要加引号，并写明出处。';
    lines.push(element('p', { class: 'warning' }, [warning]));
  }
  return element('li', {}, lines);
}

function patchwork(pieces: NonNullable<Finding['pieces']>): HTMLElement {
  return element(
    'ul',
    {},
    pieces.map(({ text, place }) =>
      element('li', {}, [text, ...(place ? [placeOf(place)] : [' （未见于本站）'])]),
    ),
  );
}

function placeOf(entries: Entry[]): HTMLElement {
  const [first] = entries;
  const links = entries.map((entry) => element('a', { href: linkTo(entry) }, [entry.locator]));
  return element('p', { class: 'where' }, [...links, ...(first ? about(first) : [])]);
}
