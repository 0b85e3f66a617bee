import { defineConfig } from 'vitest/config';

/** Configuration of the test that installs the project anew, which needs the registry and is therefore separate. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['tests/install/*.test.ts'], testTimeout: 1_200_000, hookTimeout: 600_000 },
});
