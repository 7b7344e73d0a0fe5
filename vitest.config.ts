import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A busy machine slows honest tests down; those about time measure processor time themselves.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
