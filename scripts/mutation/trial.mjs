import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))

/** All tests together take about a second, on a busy machine ten; whoever takes so long does not end. */
const LONGEST_MS = 45_000

/** Tries bundles of tests in a process that is kept as long as it answers. */
export function trials(root) {
  // Below `node_modules`, so that packages are found from there.
  const folder = mkdtempSync(join(root, 'node_modules', '.mutants-'))
  let child
  let count = 0
  return {
    /** The name of the test that fails, undefined where all pass. */
    async firstFailure(bundle) {
      count += 1
      const path = join(folder, `${count}.mjs`)
      writeFileSync(path, bundle)
      child ??= fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      const answer = await answerOf(child, path)
      if (answer === undefined) child = undefined
      rmSync(path)
      return answer === undefined ? 'it does not end' : answer.failed
    },
    close() {
      child?.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the child says of a bundle; undefined where it had to be ended. */
function answerOf(child, path) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
    const done = (answer) => {
      clearTimeout(timer)
      child.off('message', done)
      child.off('exit', gone)
      resolve(answer)
    }
    const gone = () => done(undefined)
    child.on('message', done)
    child.on('exit', gone)
    child.send(path)
  })
}
