import { LONGEST_QUERY } from '#search/query.ts';
import { startCopying } from '../copying.ts';
import { runAt } from '../script.ts';
import { remember } from './address.ts';
import { answerTo } from './answer.ts';
import type { Library } from './catalogue.ts';
import { checkQuotation } from './check.ts';
import type { Desk, More } from './desk.ts';
import { explain } from './failure.ts';
import { keepScroll } from './scroll.ts';
import { surround } from './surround.ts';
import { Whole } from './whole.ts';

/** Adds to the search page all that a first answer does without. */
export function attach(desk: Desk): More {
  const { catalogue } = desk;
  const whole = new Whole(catalogue);
  const isShort = catalogue.card.form === 'scan';
  const library = async (): Promise<Library> => (isShort ? whole : catalogue.archive());
  const check = document.querySelector<HTMLElement>('search-page .check');
  keepScroll();
  startCopying();
  return {
    async answer(query, enough, failed) {
      if (failed !== undefined) {
        // Of a large library the first try has gone all the ways there are.
        if (!isShort) throw failed;
        await whole.despite(failed);
      }
      return answerTo(desk, await library(), query, enough);
    },
    surround: (answered, current) => surround(desk, library, answered, current),
    remember: () => remember(desk),
    async check() {
      if (check) await checkQuotation(check, await library());
    },
    read: runAt,
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
