/** The places that a query refers to, and the one place that Enter may go to. */
export interface ReferenceLinks {
  links: HTMLElement[];
  /** The text of the status line when the words themselves are not found; empty when the query is no reference. */
  status: string;
  /** The address of the only place; null unless the reference has a number, and so is surely meant as one. */
  target: string | null;
}
