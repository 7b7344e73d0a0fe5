import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tree } from '../collect/tree.js'
import { AS_OF, holdfast } from '../support/holdfast.js'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
const EXAMPLE = /```ts\n(.*?)```/s.exec(PAGE)?.[1] ?? ''

/** A project of somebody who installed the package. */
function project(files: Record<string, string>): string {
  const root = tree({ 'package.json': '{"type":"module","dependencies":{"stripe":"17.0.0"}}', ...files })
  mkdirSync(join(root, 'node_modules/@types'), { recursive: true })
  symlinkSync(ROOT, join(root, 'node_modules/holdfast'))
  symlinkSync(join(ROOT, 'node_modules/@types/node'), join(root, 'node_modules/@types/node'))
  return root
}

const node = (root: string, file: string) => execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' })

it('runs and compiles the example of its page', () => {
  const root = project({ 'example.ts': EXAMPLE, 'example.js': EXAMPLE })
  const lines = node(root, 'example.js').trim().split('\n')
  expect(lines[0]).toMatch(/^HF\d{3} /)
  expect(lines.some((line) => line.startsWith('failed'))).toBe(true)
  expect(Number(lines.at(-1))).toBeGreaterThan(1000)
  const options = ['--noEmit', '--strict', '--module', 'node16', '--target', 'es2022', '--skipLibCheck', 'false']
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'example.ts'], {
    cwd: root,
  })
})

it('says of a folder what the command says', async () => {
  const root = project({ 'holdfast.yaml': 'essential: [payments]\ngate: {failOn: low}\n' })
  writeFileSync(
    join(root, 'own.js'),
    `import { audit, judge, render } from 'holdfast'
     const assessment = await audit({ paths: ['.'], asOf: '2026-11-01' })
     console.error = () => undefined
     process.stdout.write(await render(assessment, 'json', { verdict: judge(assessment) }))`,
  )
  const command = await holdfast(['audit', ...AS_OF, '.', '--format', 'json'], { cwd: root })
  expect(JSON.parse(node(root, 'own.js'))).toEqual(JSON.parse(command.stdout))
})

it('names the user’s mistakes, and offers nothing deeper', () => {
  const root = project({
    'wrong.js': `import { audit, ConfigError } from 'holdfast'
      const error = await audit({ paths: ['nowhere'] }).catch((error) => error)
      console.log(error instanceof ConfigError, error.hint)
      console.log(await import('holdfast/dist/src/index.js').catch((error) => error.code))`,
  })
  expect(node(root, 'wrong.js')).toBe('true Check the path.\nERR_PACKAGE_PATH_NOT_EXPORTED\n')
})
