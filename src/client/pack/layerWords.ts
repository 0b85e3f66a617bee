import { OWN_LAYER } from '#edition/layer.ts';
import { element } from '../platform/dom.ts';

/**
 * Creates the words of an excerpt or a slide for its element: other speakers' words set apart. `wordsOf` creates those
 * of a run, which begins at `start` in the words.
 */
export function layerWords(
  runs: readonly { layer: string; text: string }[],
  wordsOf: (text: string, start: number) => (Node | string)[] = (text) => [text],
): (Node | string)[] {
  let end = 0;
  return runs.flatMap(({ layer, text }) => {
    const words = wordsOf(text, end);
    end += text.length;
    return layer === OWN_LAYER ? words : [element('span', { class: 'said' }, words)];
  });
}
