import type { Hit } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { giveUp } from '../platform/timeout.ts';
import { narrowed } from './answer.ts';
import type { Answered, Desk } from './page.ts';
import { button } from '../platform/dom.ts';
import { explain } from './errorMessages.ts';
import { named } from './quoteQuery.ts';
import { titleOf } from './documentTitle.ts';

/** The one document in which nothing was found, as the reader is told, and what the others hold. */
interface Absence {
  place: string;
  elsewhere: string;
}

/**
 * Says that there is nothing once the text itself has been read to the end: at once where it has been, by reading it
 * now where it is short, on the reader's word where it is long.
 */
export async function prove(desk: Desk, answered: Answered, current: () => boolean): Promise<void> {
  const { view, catalogue, request } = desk;
  const absence = await absenceOf(desk, answered);
  if (!current()) return;
  if (answered.proven) return sayNothing(desk, absence);
  const archive = await catalogue.archive();
  if (!current()) return;
  const { place, elsewhere } = absence;
  const none = `没有${named(request.q)}`;
  const unread = answered.complete
    ? `${place && `${place}的`}索引里${none}，正文尚未逐字查过`
    : `查过的正文里${none}，其余尚未查过`;
  const read = () => readAll(desk, answered, unread, current);
  if (archive.unasked) return read();
  view.say(`${unread}${elsewhere}。`);
  const offer = button(`逐字查全文（约 ${size(catalogue.card.bytes)}）`, read);
  view.put('actions', [offer, ...leave(desk, elsewhere)]);
}

/** A document that is asked for by itself is named, and what the others hold is counted. */
async function absenceOf(desk: Desk, answered: Answered): Promise<Absence> {
  const { hits, complete } = answered.others ?? answered;
  const { catalogue, request } = desk;
  if (request.document === '') return { place: '', elsewhere: '' };
  const title = await titleOf(catalogue, request.document);
  const place = title === '' ? '选定的文件' : `《${title.replace(/^《|》$/gu, '')}》`;
  return { place, elsewhere: countedElsewhere(hits, complete) };
}

function countedElsewhere({ length }: readonly Hit[], complete: boolean): string {
  return length === 0 ? '' : `；其他文件里${complete ? '' : '至少'}有 ${length} 条`;
}

async function readAll(
  desk: Desk,
  answered: Answered,
  unread: string,
  current: () => boolean,
): Promise<void> {
  const { view, catalogue, request } = desk;
  const query = parseQuery(request.q, request.literal !== '');
  let stopped = false;
  const again = () => readAll(desk, answered, unread, current);
  const stop = () => {
    stopped = true;
    giveUp();
    view.say(`已取消。${unread}。`);
    view.put('actions', [button('逐字查全文', again)]);
  };
  view.put('actions', [button('取消', stop)]);
  try {
    let hits: Hit[] = [];
    for await (const progress of (await catalogue.archive()).scan(query)) {
      if (!current() || stopped) return;
      hits = progress.hits;
      view.say(`${unread}，正在查：${Math.floor(progress.share * 100)}%`);
    }
    view.put('actions', []);
    const found = narrowed(desk, {
      ...answered,
      hits,
      unread: 0,
      complete: true,
      proven: true,
    });
    if (found.said === '') {
      // What was read otherwise than as typed is not in the text as it was typed.
      return sayNothing(
        desk,
        await absenceOf(desk, hits.length > 0 ? { ...found, others: found } : answered),
      );
    }
    view.put('results', []);
    desk.show(found);
  } catch (error) {
    if (!current() || stopped) return;
    view.say(explain(error));
    view.put('actions', [button('重试', () => desk.search())]);
  }
}

function sayNothing(desk: Desk, { place, elsewhere }: Absence): void {
  const { view, request, catalogue } = desk;
  const asked = named(request.q);
  const read = `已逐字查过全部正文，共 ${catalogue.card.characters} 字。`;
  view.say(
    elsewhere === '' ? `没有找到${asked}。${read}` : `在${place}里没有找到${asked}${elsewhere}。`,
  );
  view.put('actions', leave(desk, elsewhere));
}

/** The way out of the one document, where others hold what is looked for. */
function leave(desk: Desk, elsewhere: string): HTMLElement[] {
  if (elsewhere === '') return [];
  return [button('查全部文件', () => desk.ask({ document: '', part: '', layer: '' }))];
}

function size(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
