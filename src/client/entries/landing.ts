/** The lazily loaded script that marks the matches of a search on the page that a result leads to. */
import { showMatches } from '../reading/markMatches.ts';

showMatches();
