/** Lets the page do other things between two steps of a long piece of work; throws when the work is no longer wanted. */
export type Pause = () => Promise<void>;
