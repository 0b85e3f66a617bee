/** Lets the page do other work between two steps of a long task; rejects when the task is no longer wanted. */
export type Yield = () => Promise<void>;

/** Milliseconds of work after which the main thread must be free for the reader's input. */
const SLICE = 40;

/** Makes a function that yields to the main thread when 40 ms have passed since the last yield. */
export function yieldToMain(): Yield {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await nextTask();
    since = performance.now();
  };
}

/** Waits for a task of its own, before which the page can take the reader's input. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
