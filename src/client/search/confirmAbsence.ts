import type { Hit } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { cancelLoading } from '../platform/timeout.ts';
import { applyFilters, missingNote } from './answer.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { button } from '../platform/dom.ts';
import { explain } from './errorMessages.ts';
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
  const offer = button(`逐字查全文（约 ${megabytes(client.manifest.bytes)}）`, scan);
  view.put('actions', [offer, ...allDocumentsButton(page, elsewhere)]);
}

/** Names the requested document, if one is, and counts the hits in others. */
async function absenceOf(page: SearchContext, answer: ShownAnswer): Promise<Absence> {
  const { hits, complete } = answer.inOtherDocuments ?? answer;
  const { client, request } = page;
  const note = missingNote(answer.indexMissing);
  if (request.document === '') return { place: '', elsewhere: '', note };
  const title = await titleOf(client, request.document);
  const place = title === '' ? '选定的文件' : `《${title.replace(/^《|》$/gu, '')}》`;
  return { place, elsewhere: countedElsewhere(hits, complete), note };
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
  const query = parseQuery(request.q, request.literal !== '');
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
    for await (const progress of (await client.largeLibrary()).scan(query)) {
      if (!current() || stopped) return;
      hits = progress.hits;
      view.say(`${unread}，正在查：${Math.floor(progress.share * 100)}%`);
    }
    view.put('actions', []);
    const found = applyFilters(page, {
      ...answer,
      hits,
      unread: 0,
      complete: true,
      exhaustive: true,
    });
    if (found.status === '') {
      // Hits of an alternative reading are none of the words as typed.
      return reportNothingFound(
        page,
        await absenceOf(page, hits.length > 0 ? { ...found, inOtherDocuments: found } : answer),
      );
    }
    view.put('results', []);
    page.show(found);
  } catch (error) {
    if (!current() || stopped) return;
    view.say(explain(error));
    view.put('actions', [button('重试', () => page.search())]);
  }
}

function reportNothingFound(page: SearchContext, { place, elsewhere, note }: Absence): void {
  const { view, request, client } = page;
  const quoted = quoteQuery(request.q);
  const scanned = `已逐字查过全部正文，共 ${client.manifest.characters} 字。`;
  view.say(
    elsewhere === ''
      ? `${note}没有找到${quoted}。${scanned}`
      : `${note}在${place}里没有找到${quoted}${elsewhere}。`,
  );
  view.put('actions', allDocumentsButton(page, elsewhere));
}

/** Returns a button that searches all documents, when others have hits. */
function allDocumentsButton(page: SearchContext, elsewhere: string): HTMLElement[] {
  if (elsewhere === '') return [];
  return [button('查全部文件', () => page.ask({ document: '', part: '', layer: '' }))];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
