/** The search page as its parts see it. */
import type { FacetOptions } from '#search/match/facet.ts';
import type { Hit } from '#search/match/match.ts';
import type { SearchClient, LibraryAnswer, SearchLibrary } from './library/library.ts';
import type { SearchRequest } from './request.ts';
import type { SearchView } from './view.ts';

/** An answer as the search page shows it. */
export interface ShownAnswer extends LibraryAnswer {
  /** The hits that the filters leave, in the order asked for. */
  shownHits: Hit[];
  /** The values by which hits can be filtered, counted under the filters; of the hits in other documents if none else. */
  facets: FacetOptions;
  /** Returns the query string of the link to a hit, by which the page it leads to marks the match. */
  markQuery: (hit: Hit) => string;
  /** The hits in all documents, when the requested document has none. */
  inOtherDocuments?: LibraryAnswer;
  /** The words shown before the count when the query was read otherwise than as typed. */
  readingNote?: string;
  /** The number of blocks of text that may hold more hits, once counted; null where it is not known. */
  unreadBlocks?: number | null;
  /** The text of the status line; empty while an empty result is not yet confirmed. */
  status: string;
}

/** The state of the search page, and the ways to change it. */
export interface SearchContext {
  readonly view: SearchView;
  readonly client: SearchClient;
  request: SearchRequest;
  /** Whether the request becomes a new history entry instead of replacing the present one. */
  addHistoryEntry: boolean;
  /** Whether the request was submitted by Enter, so that the page goes on to the place that it names. */
  readonly entered: boolean;
  /** Returns the text of the library; a large one needs a script of its own. @throws Error when that does not arrive */
  library(): Promise<SearchLibrary>;
  /** Changes the request and the address, and searches. */
  ask(change: Partial<SearchRequest>): Promise<void>;
  /** Answers the present request with at least so many hits. */
  search(enough?: number): Promise<void>;
}
