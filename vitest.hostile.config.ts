import { defineConfig } from 'vitest/config'

/** Slow and heavy tests, run by hand and before a release: `npm run test:hostile`. */
export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    include: ['tests/hostile/**/*.hostile.ts'],
    pool: 'forks',
    maxWorkers: 1,
  },
})
