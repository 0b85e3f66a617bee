import type { Page, Route } from '@playwright/test';

/** An answer to a request in place of the host's. */
export type Fault = (route: Route) => Promise<void> | void;

/**
 * The faults of a host: files that a page does not get as they are. The page has one route for all of them, since
 * Playwright (1.64) may take a route away that is added while another, just removed, still answers a request.
 */
export class Faults {
  private readonly page: Page;
  private readonly current = new Map<RegExp, Fault>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly hanging: [files: RegExp, route: Route][] = [];
  private routed: Promise<unknown> | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** Answers requests for these files with a fault. */
  async start(files: RegExp, fault: Fault): Promise<void> {
    this.current.set(files, fault);
    this.routed ??= this.page.route('**/*', (route) => this.answer(route));
    await this.routed;
  }

  /** Lets requests for these files hang until the fault is stopped. */
  hang(files: RegExp): Promise<void> {
    return this.start(files, (route) => {
      this.hanging.push([files, route]);
    });
  }

  /** Ends a fault, or all of them, after the requests under way have been answered with it. */
  async stop(files?: RegExp): Promise<void> {
    if (files) this.current.delete(files);
    else this.current.clear();
    await Promise.allSettled(this.underWay);
    const ended = this.hanging.filter(([hung]) => !this.current.has(hung));
    // A page that has given up its request is not answered.
    await Promise.allSettled(ended.map(([, route]) => route.continue()));
  }

  private async answer(route: Route): Promise<void> {
    const url = route.request().url();
    const [, fault = continued] = [...this.current].find(([files]) => files.test(url)) ?? [];
    const answered = Promise.resolve(fault(route));
    this.underWay.add(answered);
    await answered.finally(() => this.underWay.delete(answered));
  }
}

const continued: Fault = (route) => route.continue();
