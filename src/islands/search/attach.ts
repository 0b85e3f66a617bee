import { LONGEST_QUERY } from '#search/query.ts';
import type { Source } from '#search/source.ts';
import { startCopying } from '../copying.ts';
import { remember } from './address.ts';
import { answerTo } from './answer.ts';
import { checkQuotation } from './check.ts';
import type { Desk, More } from './desk.ts';
import { readFromDisk } from './disk.ts';
import { explain } from './failure.ts';
import { keepScroll } from './scroll.ts';
import { surround } from './surround.ts';
import { wholeText } from './whole.ts';

/** Adds to the search page all that a first answer does without. */
export function attach(desk: Desk): More {
  const { catalogue } = desk;
  const source = async (): Promise<Source> =>
    catalogue.card.form === 'scan' ? wholeText(catalogue) : catalogue.archive();
  const check = document.querySelector<HTMLElement>('search-page .check');
  keepScroll();
  startCopying();
  return {
    answer: (query, enough, failed) => answerTo(desk, source, query, enough, failed),
    surround: (answered, current) => surround(desk, source, answered, current),
    remember: () => remember(desk),
    async check() {
      if (check) await checkQuotation(check, await source());
    },
    read: readFromDisk,
    explain(error) {
      remember(desk);
      const { length } = desk.request.q;
      return length > LONGEST_QUERY ? tooLong(length) : explain(error);
    },
  };
}

function tooLong(length: number): string {
  return `查询太长：共 ${length} 字，最多 ${LONGEST_QUERY} 字；整段请用“核对引文”。`;
}
