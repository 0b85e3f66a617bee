import type { Hit } from '#search/match.ts';
import { parseQuery } from '#search/query.ts';
import type { Answered, Desk } from './desk.ts';
import { button } from './element.ts';
import { explain } from './failure.ts';
import { named } from './named.ts';

/**
 * Says that there is nothing once the text itself has been read to the end: at once where it has been, by reading it
 * now where it is short, on the reader's word where it is long.
 */
export async function prove(
  desk: Desk,
  { proven, complete }: Answered,
  current: () => boolean,
): Promise<void> {
  const { view, catalogue, request } = desk;
  if (proven) return view.say(nothing(desk));
  const archive = await catalogue.archive();
  const none = `没有${named(request.q)}`;
  const unread = complete ? `索引里${none}，正文尚未逐字查过` : `查过的正文里${none}，其余尚未查过`;
  const read = () => readAll(desk, unread, current);
  if (archive.unasked) return read();
  view.say(`${unread}。`);
  view.put('actions', [button(`逐字查全文（约 ${size(catalogue.card.bytes)}）`, read)]);
}

async function readAll(desk: Desk, unread: string, current: () => boolean): Promise<void> {
  const { view, catalogue, request } = desk;
  const query = parseQuery(request.q, request.literal !== '');
  let stopped = false;
  const stop = () => {
    stopped = true;
    view.say(`已取消。${unread}。`);
    view.put('actions', [button('逐字查全文', () => readAll(desk, unread, current))]);
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
    if (hits.length === 0) return view.say(nothing(desk));
    const found = { hits, shown: hits, unread: 0, complete: true, proven: true };
    desk.show({ ...found, marked: query.raw, reading: '' });
  } catch (error) {
    if (!current() || stopped) return;
    view.say(explain(error));
    view.put('actions', [button('重试', () => desk.search())]);
  }
}

function nothing({ request, catalogue }: Desk): string {
  return `没有找到${named(request.q)}。已逐字查过全部正文，共 ${catalogue.card.characters} 字。`;
}

function size(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
