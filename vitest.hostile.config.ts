import { defineConfig } from 'vitest/config'

/** Slow and heavy tests, run by hand and before a release: `npm run test:hostile`. */
export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    include: ['tests/hostile/**/*.hostile.ts'],
    pool: 'forks',
    maxWorkers: 1,
    // Limits are there for what hangs: a busy machine takes its time, also to remove large trees.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
