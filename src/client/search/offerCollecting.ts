import { ADD_TO_PACK } from '#words.ts';
import { button } from '../platform/dom.ts';
import { addToPack, hasPacks, passageIdIn } from '../reading/packInbox.ts';
import { resultUrl } from './results.ts';
import type { SearchContext, ShownAnswer } from './searchContext.ts';

/** Offers to put every passage of the results into the reader's pack, where these are several and all there are. */
export function offerCollecting(
  { view }: SearchContext,
  { shownHits, complete }: Pick<ShownAnswer, 'shownHits' | 'complete'>,
): void {
  const passages = new Map(
    shownHits.flatMap((hit) =>
      hit.passages.map((passage) => [passageIdIn(resultUrl(passage)), passage.text] as const),
    ),
  );
  const add = () => view.say(addToPack([...passages].map(([id, text]) => ({ id, text }))));
  const offered = hasPacks() && complete && shownHits.length > 1;
  view.put('collect', offered ? [button(`全部${ADD_TO_PACK}`, add)] : []);
}
