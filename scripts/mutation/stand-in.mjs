/**
 * What tests import as `vitest`, without its server and its workers: the same runner and the same expectations in one process, so
 * that a mutant costs a fraction of a second.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The parts that Vitest itself is made of, wherever npm put them. */
const ofVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'))
const load = (name) => import(pathToFileURL(ofVitest.resolve(name)).href)
const { startTests, describe, it, getCurrentTest } = await load('@vitest/runner')
const matchers = await load('@vitest/expect')
const { chai, getState, setState } = matchers

chai.use(matchers.JestExtend)
chai.use(matchers.JestChaiExpect)
chai.use(matchers.JestAsymmetricMatchers)

export function expect(value, message) {
  return chai.expect(value, message).withTest(getCurrentTest())
}
Object.assign(expect, chai.expect, globalThis[matchers.ASYMMETRIC_MATCHERS_OBJECT])
globalThis[matchers.GLOBAL_EXPECT] = expect
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)
expect.getState = () => getState(expect)

export { describe, it }

/** Of the tests that a bundle holds, the first that fails by its name; undefined where none does. Tests about time are left out. */
export async function firstFailure(bundle) {
  let failed
  const runner = {
    config: {
      root: process.cwd(),
      setupFiles: [],
      sequence: { hooks: 'stack', setupFiles: 'parallel', concurrent: false, shuffle: false },
      testNamePattern: /^(?!.*\bis bounded\b)/,
      testTimeout: 0,
      hookTimeout: 0,
      maxConcurrency: 1,
      retry: 0,
      passWithNoTests: false,
      tags: [],
    },
    importFile: (path) => import(path),
    onBeforeRunTask(test) {
      if (failed !== undefined) test.mode = 'skip'
    },
    onAfterRunTask(test) {
      if (test.result?.state === 'fail') failed ??= test.name
    },
  }
  const files = await startTests([bundle], runner)
  if (files.some((file) => file.result?.state === 'fail' && file.tasks.length === 0)) return 'loading the tests'
  return failed
}
