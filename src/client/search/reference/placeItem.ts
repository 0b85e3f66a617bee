import { addressOf } from '#search/locate/placeNames.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { layersIn } from '#search/match/layerSpans.ts';
import { BUTTON } from '#styles/furniture.ts';
import { LOCATOR, PASSAGE_TEXT, PLACE_LINE } from '#styles/places.ts';
import { copyButton } from '../../platform/copyButton.ts';
import { element } from '../../platform/dom.ts';
import { cite } from '../../reading/cite.ts';
import { markedText } from '../resultItem.ts';
import { firstWordsOf } from './firstWords.ts';
import { layerSentence } from './referenceMessages.ts';

/** A place in the list, and the function that shows its first passage once that is known. */
export interface PlaceItem {
  item: HTMLLIElement;
  show(passage: SearchPassage | undefined): void;
}

/** Returns a place as an item: its name, its document if that must be named, and a link that opens it. */
export function placeItem(target: ReferenceTarget, url: string, documentLabel: string): PlaceItem {
  const { locator, n } = target;
  const name = element('strong', { class: LOCATOR, title: addressOf(target) }, [locator]);
  const line = element('p', { class: PLACE_LINE }, [name, documentLabel]);
  const open = element('a', { class: BUTTON, href: url }, ['打开']);
  // Names the place for readers who hear the links one after another.
  open.append(element('span', { class: 'spoken' }, [`：${locator}`]));
  const actions = element('p', { class: 'flex flex-wrap items-center mb-3' }, [open]);
  const item = element('li', { class: 'pt-3 border-t border-t-line' }, [line, actions]);
  const show = (passage: SearchPassage | undefined) => {
    if (passage && n !== undefined) {
      const text = markedText(passage, []);
      item.prepend(text);
      for (const layer of layersIn(passage, []).values()) line.append(element('span', {}, [layer]));
      const [copy, outcome] = copyButton('复制', () => cite([text]));
      actions.prepend(copy);
      outcome.className = 'ml-3';
      actions.append(outcome);
    } else if (passage)
      item.prepend(element('p', { class: PASSAGE_TEXT }, [firstWordsOf(passage)]));
    line.append(layerSentence(target, passage));
  };
  return { item, show };
}
