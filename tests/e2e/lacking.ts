import { test } from '@playwright/test';

/**
 * Skips the running test, because it is about something that this library need not have.
 * @throws Error outside a test
 */
export function lacking(reason: string): never {
  test.skip(true, reason);
  throw new Error(reason);
}
