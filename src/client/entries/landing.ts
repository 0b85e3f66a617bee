/** Where a search result leads: its match marked, put in view, and a way to the next one. */
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { markPassages, runOnPage } from '../reading/markMatches.ts';
import { showTour } from '../reading/matchNavigator.ts';

const parameters = new URLSearchParams(location.search);
const query = parseQuery(
  (parameters.get('q') ?? '').slice(0, 2000),
  parameters.get('literal') === '1',
);
const passages = [...document.querySelectorAll<HTMLElement>('main [id]')].filter(({ id }) =>
  /(?:^|\/)p\d+$/u.test(id),
);
const hits = query.raw === '' ? [] : matchRun(runOnPage(passages), query);
const matches = markPassages(passages, hits);
if (matches.length > 0) showTour(matches, document.getElementById(location.hash.slice(1)));
