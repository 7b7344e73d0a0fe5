import { defineConfig } from 'vitest/config'

/** Slow and heavy tests, run by hand and before a release: `npx vitest run --config vitest.hostile.config.ts`. */
export default defineConfig({
  test: {
    include: ['tests/hostile/**/*.hostile.ts'],
    pool: 'forks',
    maxWorkers: 1,
  },
})
