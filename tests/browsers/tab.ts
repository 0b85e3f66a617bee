/** One tab of some browser, old or foreign, with as little as every kind of driver can do. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page and waits for it. */
  evaluate(expression: string): Promise<unknown>;
  /** A PNG of what is on the screen. */
  shoot(): Promise<Buffer>;
  resize(width: number, height: number): Promise<void>;
  /** What the page complained about: faults, violations, console messages. */
  noises: string[];
  close(): Promise<void>;
}

/** A browser that can be had on this machine, or the reason why it cannot. */
export interface Engine {
  name: string;
  /** Null when it is here; otherwise why it is not. */
  absent(): Promise<string | null>;
  open(): Promise<Tab>;
}

/** Runs a self-contained function in the page. */
export async function run<Result, Args extends unknown[]>(
  tab: Tab,
  act: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ');
  return (await tab.evaluate(`(${act})(${list})`)) as Result;
}

/** Runs a function in the page again and again until it gives something true. @throws after ten seconds */
export async function until<Result, Args extends unknown[]>(
  tab: Tab,
  act: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<NonNullable<Result>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const result = await run(tab, act, ...args).catch(() => null);
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came true: ${act} ${JSON.stringify(args)}; ${tab.noises.join('; ')}`);
}
