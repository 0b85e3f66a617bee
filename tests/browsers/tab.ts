/** A tab of any browser, with the few operations that every driver supports. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page and waits for it. */
  evaluate(expression: string): Promise<unknown>;
  /** Returns a PNG of the window. */
  screenshot(): Promise<Buffer>;
  resize(width: number, height: number): Promise<void>;
  /** Errors, policy violations and console messages of the page. */
  complaints: string[];
  close(): Promise<void>;
}

/** A browser, or the reason why it is not available on this machine. */
export interface Engine {
  name: string;
  /** Returns null when the browser is available, otherwise the reason why it is not. */
  missingReason(): Promise<string | null>;
  open(): Promise<Tab>;
}

/** Runs a self-contained function in the page. */
export async function runInPage<Result, Args extends unknown[]>(
  tab: Tab,
  script: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ');
  return (await tab.evaluate(`(${script})(${list})`)) as Result;
}

/** Runs a function in the page repeatedly until it returns a truthy value. @throws Error after ten seconds */
export async function waitFor<Result, Args extends unknown[]>(
  tab: Tab,
  script: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<NonNullable<Result>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const result = await runInPage(tab, script, ...args).catch(() => null);
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never true: ${script} ${JSON.stringify(args)}; ${tab.complaints.join('; ')}`);
}
