import { LONGEST_QUERY } from '#search/match/query.ts';
import { startCopying } from '../reading/copying.ts';
import { runAt } from '../platform/lazyScript.ts';
import { remember } from './history.ts';
import { answerTo } from './answer.ts';
import type { Library } from './library/library.ts';
import { checkQuotation } from './quotationCheck.ts';
import type { Desk, More } from './page.ts';
import { explain } from './errorMessages.ts';
import { keepScroll } from './scrollPosition.ts';
import { surround } from './afterResults.ts';
import { Whole } from './library/fullTextLibrary.ts';

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
