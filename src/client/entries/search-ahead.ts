/** The inline script of the search page that requests, beside its other scripts, what its first answer reads. */
import { requestAhead } from '../search/requestAhead.ts';

requestAhead();
