import type { Page } from '@playwright/test';

/** Returns a function that tells the milliseconds of processor time that a page's main thread has used so far. */
export async function processorTimeOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock, so that other programs do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    if (!task) throw new Error('this browser does not measure its tasks');
    return task.value * 1000;
  };
}
