import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { tree } from '../collect/tree.js'

const SIZE = 5_000_001

const MAIN = `import { writeOutput } from './src/output/write.js'
const [, , target, times] = process.argv
try {
  for (let n = 0; n < Number(times); n += 1) {
    const io = { cwd: process.cwd(), stdout: process.stdout }
    const text = String(n % 10).repeat(${SIZE - 1}) + '\\n'
    if ((await writeOutput(target, text, io)) === 'closed') process.exitCode = 7
    if (n === 0) process.stderr.write('started')
    await new Promise((resolve) => setImmediate(resolve))
  }
} catch (error) {
  process.exitCode = error.name === 'ConfigError' ? 2 : 70
}
`

/** A folder with the writer as a program of its own. */
function program(): string {
  const root = tree({ 'package.json': '{"type": "module"}', 'main.js': MAIN })
  mkdirSync(join(root, 'src/output'), { recursive: true })
  mkdirSync(join(root, 'src/model'))
  mkdirSync(join(root, 'out'))
  for (const path of ['output/write', 'output/file', 'output/signals', 'model/errors']) {
    const source = readFileSync(join(import.meta.dirname, `../../src/${path}.ts`), 'utf8')
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true }
    writeFileSync(join(root, `src/${path}.js`), ts.transpileModule(source, { compilerOptions: options }).outputText)
  }
  return root
}

async function shell(script: string, cwd: string): Promise<string> {
  const child = spawn('bash', ['-c', script], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  let out = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  await once(child, 'close')
  return out.trim()
}

describe('standard output of a process', () => {
  const node = `"${process.execPath}" main.js - 1`

  it.each([
    ['to a pipe that is read slowly', `${node} | (sleep 0.3; wc -c)`, `${SIZE}`],
    ['to a file', `${node} > out/file; echo $? $(wc -c < out/file)`, `0 ${SIZE}`],
    ['added to a file', `echo first > out/f; ${node} >> out/f; echo $? $(wc -c < out/f)`, `0 ${SIZE + 6}`],
    ['to a reader that has seen enough', `set -o pipefail; ${node} | head -c 3; echo " \${PIPESTATUS[0]}"`, '000 7'],
    ['to a full device', `${node} > /dev/full; echo $?`, '2'],
    ['to a closed handle', `${node} >&-; echo $?`, '0'],
  ])('%s', async (_, script, expected) => {
    expect(await shell(script, program())).toBe(expected)
  })
})

describe('an interrupted process', () => {
  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('leaves a whole file and nothing else on %s', async (signal, code) => {
    const root = program()
    for (let round = 0; round < 5; round += 1) {
      const args = ['main.js', 'out/report', '100000']
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
      await once(child.stderr, 'data')
      await pause(round * 7)
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([code, null])
      expect(readdirSync(join(root, 'out'))).toEqual(['report'])
      const text = readFileSync(join(root, 'out/report'), 'utf8')
      expect(text === `${text[0]!.repeat(SIZE - 1)}\n`).toBe(true)
    }
  })
})
