/** What the two scripts of the search page know of each other. */
import type { Hit } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import type { Catalogue, Finding } from './catalogue.ts';
import type { Request } from './request.ts';
import type { View } from './view.ts';

/** What was found, and for which words if not for those typed. */
export interface Answered extends Finding {
  /** The hits that the filters leave. */
  shown: Hit[];
  /** What to mark on the page a result leads to. */
  marked: string;
  /** What to say of how the typed words were read, when otherwise than as typed. */
  reading: string;
}

/** The page, as the second script uses it. */
export interface Desk {
  readonly view: View;
  readonly catalogue: Catalogue;
  request: Request;
  /** Asks anew, with the address changed to say so. */
  ask(change: Partial<Request>): Promise<void>;
  /** The present request, answered with at least so many hits. */
  search(enough?: number): Promise<void>;
  /** Shows an answer under the filters and in the order that the request asks for. */
  show(answered: Answered): void;
  /** Nothing more of what is under way will be shown. */
  stop(said: string): void;
}

/** What the second script adds to the page. */
export interface More {
  /** The answer under the request's filters, to what the words typed can also mean if they are nowhere. */
  answer(query: Query, found: Finding, enough: number): Promise<Answered>;
  /** All that stands around the results; gives the address that Enter goes to, if the query names one place. */
  surround(answered: Answered, current: () => boolean): Promise<string | null>;
  /** Checks the quotation that was pasted. */
  check(): Promise<void>;
}
