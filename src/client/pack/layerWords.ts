import { OWN_LAYER } from '#edition/layer.ts';
import { element } from '../platform/dom.ts';

/** Creates the words of an excerpt or a slide for its element: other speakers' words set apart. */
export function layerWords(
  runs: readonly { layer: string; text: string }[],
): (HTMLElement | string)[] {
  return runs.map(({ layer, text }) =>
    layer === OWN_LAYER ? text : element('span', { class: 'said' }, [text]),
  );
}
