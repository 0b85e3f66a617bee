/** The verdicts on one kind of question that a search could be misled by. */
export interface KindCount {
  kind: string;
  right: number;
  wrong: number;
  /** Answers that say nothing though there is something. */
  silent: number;
  /** Some questions that were answered wrongly or not at all. */
  examples: string[];
}
