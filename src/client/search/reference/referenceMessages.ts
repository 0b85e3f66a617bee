/** The sentences on a reference: what it is, or what there is instead of the place that it names. */
import type { FoundReference } from '#search/locate/findReference.ts';
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
      return `${quoted}是一处定位。`;
    case 'places':
      return `${quoted}是 ${found.targets.length} 处的定位。`;
    case 'choice':
      return `${quoted}是几处的定位，请选一处。`;
    case 'too many':
      return '';
  }
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

/** The sentence before places in documents whose names only end as typed, or are of another year. */
export const UNSURE = '文件名或版本没有完全对上，可能是：';

function bookName(name: string): string {
  return name.startsWith('《') ? name : `《${name}》`;
}
