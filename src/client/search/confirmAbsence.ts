import type { Hit } from '#search/match/match.ts';
import { parseExpression } from '#search/match/expression.ts';
import type { Expression } from '#search/match/expression.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import { byteSize } from '../platform/byteSize.ts';
import { cancelLoading } from '../platform/timeout.ts';
import { applyFilters, missingNote } from './answer.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { button } from '../platform/dom.ts';
import { explain } from './errorMessages.ts';
import { drawResults } from './drawResults.ts';
import { readingNoteOf } from './findExpression.ts';
import type { LargeLibrary, ScanProgress } from './library/library.ts';
import { quoteQuery } from './quoteQuery.ts';
import { titleOf } from './documentTitle.ts';

/**
 * An empty result in words: the document, and the number of hits in others, both '' for all; and a note on how it was
 * reached.
 */
interface Absence {
  place: string;
  elsewhere: string;
  note: string;
  /** Says that nothing was found; of words in a row, that the text lacks them. */
  none: string;
}

/**
 * Confirms an empty result by scanning the full text. Small libraries are scanned at once; large ones after the
 * reader agrees.
 */
export async function confirmAbsence(
  page: SearchContext,
  answer: ShownAnswer,
  current: () => boolean,
): Promise<void> {
  const { view, client, request } = page;
  const absence = await absenceOf(page, answer);
  if (!current()) return;
  if (answer.exhaustive) return reportNothingFound(page, absence);
  const library = await client.largeLibrary();
  if (!current()) return;
  const { place, elsewhere } = absence;
  const none = `没有${quoteQuery(request.q)}`;
  const unread = answer.complete
    ? `${place && `${place}的`}索引里${none}，正文尚未逐字查过`
    : `查过的正文里${none}，其余尚未查过`;
  const scan = () => scanFullText(page, answer, unread, current);
  if (library.scansUnasked) return scan();
  view.say(`${unread}${elsewhere}。`);
  const offer = button(`逐字查全文（约 ${byteSize(client.manifest.bytes)}）`, scan);
  view.put('actions', [offer, ...allDocumentsButton(page, elsewhere)]);
}

/** Names the requested document, if one is, and counts the hits in others. */
async function absenceOf(page: SearchContext, answer: ShownAnswer): Promise<Absence> {
  const { hits, complete } = answer.inOtherDocuments ?? answer;
  const { client, request } = page;
  const expression = parseExpression(request.q, request.literal !== '');
  const note = missingNote(answer.indexMissing) + readingNoteOf(expression);
  const isPhrase = !expression.hasOperators && !expression.queries[0]?.words[1];
  const none = (isPhrase ? '正文里没有' : '没有找到') + quoteQuery(request.q);
  if (request.document === '') return { place: '', elsewhere: '', note, none };
  const title = await titleOf(client, request.document);
  const place = title === '' ? '选定的文件' : `《${title.replace(/^《|》$/gu, '')}》`;
  return { place, elsewhere: countedElsewhere(hits, complete), note, none };
}

function countedElsewhere({ length }: readonly Hit[], complete: boolean): string {
  return length === 0 ? '' : `；其他文件里${complete ? '' : '至少'}有 ${length} 条`;
}

async function scanFullText(
  page: SearchContext,
  answer: ShownAnswer,
  unread: string,
  current: () => boolean,
): Promise<void> {
  const { view, client, request } = page;
  const expression = parseExpression(request.q, request.literal !== '');
  let stopped = false;
  const again = () => scanFullText(page, answer, unread, current);
  const stop = () => {
    stopped = true;
    cancelLoading();
    view.say(`已取消。${unread}。`);
    view.put('actions', [button('逐字查全文', again)]);
  };
  view.put('actions', [button('取消', stop)]);
  try {
    let hits: Hit[] = [];
    for await (const progress of scanFor(await client.largeLibrary(), expression)) {
      if (!current() || stopped) return;
      hits = progress.hits;
      view.say(`${unread}，正在查：${Math.floor(progress.share * 100)}%`);
    }
    view.put('actions', []);
    const found = await applyFilters(page, { ...answer, hits, complete: true, exhaustive: true });
    if (!current() || stopped) return;
    if (found.status === '') {
      // Hits of an alternative reading are none of the words as typed.
      return reportNothingFound(
        page,
        await absenceOf(page, hits.length > 0 ? { ...found, inOtherDocuments: found } : answer),
      );
    }
    await drawResults(page, found);
  } catch (error) {
    if (!current() || stopped) return;
    view.say(explain(error));
    view.put('actions', [button('重试', () => page.search())]);
  }
}

/** Scans the full text for one query of an expression after the other, and yields the hits so far. */
async function* scanFor(
  library: LargeLibrary,
  { queries }: Expression,
): AsyncGenerator<ScanProgress> {
  let before: Hit[] = [];
  for (const [index, query] of queries.entries()) {
    let hits = before;
    for await (const progress of library.scan(query)) {
      hits = mergeHits([...before, ...progress.hits]);
      yield { share: (index + progress.share) / queries.length, hits };
    }
    before = hits;
  }
}

function reportNothingFound(page: SearchContext, { place, elsewhere, note, none }: Absence): void {
  const { view, request, client } = page;
  const { passages, characters } = client.manifest;
  const [sentences, length] = [passages, characters].map((count) => count.toLocaleString('en'));
  if (elsewhere === '')
    view.say(`${note}${none}。`, `已逐字查过全部 ${sentences} 句，${length} 字。`);
  else view.say(`${note}在${place}里没有找到${quoteQuery(request.q)}${elsewhere}。`);
  view.put('actions', allDocumentsButton(page, elsewhere));
}

/** Returns a button that searches all documents, when others have hits. */
function allDocumentsButton(page: SearchContext, elsewhere: string): HTMLElement[] {
  if (elsewhere === '') return [];
  return [button('查全部文件', () => page.ask({ document: '', part: '', layer: '' }))];
}
