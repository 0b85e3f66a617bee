/** The sentences on a reference: what it is, or what there is instead of the place that it names. */
import type { FoundReference } from '#search/locate/findReference.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import { otherLayers } from '#search/locate/statedLayers.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { allLayerNames, layersIn } from '#search/match/layerSpans.ts';
import type { MissingPlace } from '#search/locate/missingPlace.ts';
import { quoteQuery } from '../quoteQuery.ts';

/** Returns the sentence for the status line, shown when the words themselves are not found. */
export function referenceStatus({ found, sure }: FoundReference, typed: string): string {
  const quoted = quoteQuery(typed);
  if (!sure && found.kind !== 'too many') return `${quoted}里的文件名或版本没有完全对上，请核对。`;
  switch (found.kind) {
    case 'documents':
      return `${quoted}是文件名。`;
    case 'missing':
      return `没有${quoted}这一处。`;
    case 'place':
      return `${quoted}是一个出处。`;
    case 'places':
      return severalStatus(typed, found.targets.length);
    case 'descending':
      return `${quoted}的起点在终点之后。`;
    case 'choice':
      return `${quoted}是几处的出处，请选一处。`;
    case 'too many':
      return '';
  }
}

/** Returns the sentence for the status line on several references in one query. */
export function severalStatus(typed: string, count: number): string {
  return `${quoteQuery(typed)}是 ${count} 处的出处。`;
}

/** Returns the sentence that tells what there is where a place was sought in vain. */
export function missingSentence(missing: MissingPlace): string {
  const { documentName, within, sought, unit, count, branches, first, last, ambiguous } = missing;
  const place = `${documentName && within === '' ? bookName(documentName) : ''}${within}`;
  if (ambiguous) return `${place}不止一处，都没有${sought}。`;
  if (count === 0) return `${place}没有以“${unit}”编号的内容。`;
  const unitName = unit === '' ? '处' : unit;
  const some = branches > 0 ? `（其中 ${branches} ${unitName}编号带“之”）` : '';
  const range = count === 1 ? first : `${first}—${last}`;
  return `${place}共 ${count} ${unitName}${some}：${range}。没有${sought}。`;
}

/** Returns the sentence on a range that begins after its end. */
export function descendingSentence([from, to]: readonly ReferenceTarget[]): string {
  const [start, end] = [from?.locator ?? '', to?.locator ?? ''];
  return `起点“${start}”在终点“${end}”之后。下面按“${end}—${start}”列出，请核对后选一处。`;
}

/** Returns the sentence on a part of a text that is no reference among others that are. */
export function unreadSentence(typed: string): string {
  return `没有读懂${quoteQuery(typed)}，没有列出它的位置。`;
}

/**
 * Returns the sentence on the layers that a reference states for a place; '' when they are its own.
 * @param passage the first passage of the place; undefined when it was not read
 */
export function layerSentence(target: ReferenceTarget, passage: SearchPassage | undefined): string {
  const { stated = [], n } = target;
  if (stated.length === 0) return '';
  // The first passage tells nothing of the others of a section.
  if (!passage || n === undefined) return `　所注“${stated.join('、')}”：没有判断。`;
  const own = layersIn(passage, []);
  const spans = passage.layerSpans.filter(({ layer }) => own.has(layer));
  const others = otherLayers(target, allLayerNames(spans));
  if (others.length === 0) return '';
  return `　所注“${others.join('、')}”：不符，这一处是“${[...own.values()].join('、')}”。`;
}

/** The sentence before places in documents whose names only end as typed, or are of another year. */
export const UNSURE = '文件名或版本没有完全对上，可能是：';

function bookName(name: string): string {
  return name.startsWith('《') ? name : `《${name}》`;
}
