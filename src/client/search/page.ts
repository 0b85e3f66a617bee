/** What the two scripts of the search page know of each other. */
import type { Hit } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import type { Catalogue, Finding } from './library/library.ts';
import type { Request } from './request.ts';
import type { View } from './view.ts';

/** What was found, as it is to be shown. */
export interface Answered extends Finding {
  /** The hits that the filters leave, in the order asked for. */
  shown: Hit[];
  /** What marks a match on the page it is on: the query string of the link there. */
  query: (hit: Hit) => string;
  /** What other documents hold, where the one asked for holds nothing. */
  others?: Finding;
  /** How the words were read, if not as typed. */
  reading?: string;
  /** What is said of it; empty while it is not known whether there is nothing. */
  said: string;
}

/** The page, as the second script uses it. */
export interface Desk {
  readonly view: View;
  readonly catalogue: Catalogue;
  request: Request;
  /** Whether the request becomes a new entry of the history. */
  anew: boolean;
  /** Whether it was entered, so that a place that it names is gone to. */
  entered: boolean;
  /** Asks anew, with the address changed to say so. */
  ask(change: Partial<Request>): Promise<void>;
  /** The present request, answered with at least so many hits. */
  search(enough?: number): Promise<void>;
  /** Shows an answer. */
  show(answered: Answered): void;
  /** Nothing more of what is under way will be shown. */
  stop(said: string): void;
}

/** What the second script adds to the page. */
export interface More {
  /**
   * The answer to any request: under filters, of several words, to what the words typed can also mean, and where the
   * text has failed.
   */
  answer(query: Query, enough: number, failed?: unknown): Promise<Answered>;
  /** All that follows an answer: its address, and what stands around the results. */
  surround(answered: Answered, current: () => boolean): Promise<void>;
  /** Puts the request into the address. */
  remember(): void;
  /** Checks the quotation that was pasted. */
  check(): Promise<void>;
  /** The parcel in a file on a disk. @throws Error */
  read(path: string): Promise<unknown>;
  /** What to tell the reader of an error. */
  explain(error: unknown): string;
}
