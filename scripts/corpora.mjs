#!/usr/bin/env node
/**
 * Packs the public test corpora into `tests/fixtures/corpora`: `node scripts/corpora.mjs [FOLDER]`. Fetches each at its pinned
 * commit, or takes it from FOLDER/NAME where a clone lies there. Data only: nothing of a corpus is run.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'tests', 'fixtures', 'corpora')
const given = process.argv[2]

/** Where a corpus comes from, and how its inputs are taken out: name (with what the corpus expects of it) and bytes. */
const CORPORA = [
  {
    name: 'toml-test',
    from: 'https://github.com/toml-lang/toml-test.git',
    commit: 'd168c2a4f539a5219c804055af1600b8cf9ca6d7',
    *inputs(root) {
      for (const path of files(join(root, 'tests'), '.toml'))
        yield [`${path.startsWith('invalid/') ? 'refuse' : 'accept'} ${path}`, readFileSync(join(root, 'tests', path))]
    },
  },
  {
    name: 'yaml-test-suite',
    from: 'https://github.com/yaml/yaml-test-suite.git',
    commit: '6ad3d2c62885d82fc349026c136ef560838fdf3d',
    // The branch of plain data carries no licence: it is that of the repository.
    licence: 'ccfa74e56afb53da960847ff6e6976c0a0825709:License',
    *inputs(root) {
      for (const path of files(root, 'in.yaml')) {
        const isBroken = existsSync(join(root, dirname(path), 'error'))
        yield [`${isBroken ? 'refuse' : 'accept'} ${path}`, readFileSync(join(root, path))]
      }
    },
  },
  {
    name: 'JSONTestSuite',
    from: 'https://github.com/nst/JSONTestSuite.git',
    commit: '1ef36fa01286573e846ac449e8683f8833c5b26a',
    folders: ['test_parsing', 'test_transform'],
    *inputs(root) {
      const expected = { y: 'accept', n: 'refuse' }
      for (const folder of ['test_parsing', 'test_transform'])
        for (const path of files(join(root, folder), '.json'))
          yield [`${expected[path.split('/').at(-1)[0]] ?? 'either'} ${path}`, readFileSync(join(root, folder, path))]
    },
  },
  {
    name: 'html5lib-tests',
    from: 'https://github.com/html5lib/html5lib-tests.git',
    commit: '9329e64694e7835d0dcff9811e22856ef6ad16f9',
    *inputs(root) {
      for (const path of files(root, '.dat')) {
        const parts = `\n${readFileSync(join(root, path), 'latin1')}`.split('\n#data\n').slice(1)
        for (const [i, part] of parts.entries())
          yield [`accept ${path} ${i}`, Buffer.from(part.split(/\n#(?:errors|encoding)\n/)[0], 'latin1')]
      }
      for (const path of files(join(root, 'tokenizer'), '.test')) {
        const { tests, xmlViolationTests = [] } = JSON.parse(readFileSync(join(root, 'tokenizer', path), 'utf8'))
        for (const [i, { input, doubleEscaped }] of (tests ?? xmlViolationTests).entries())
          yield [`accept tokenizer/${path} ${i}`, Buffer.from(doubleEscaped ? unescaped(input) : input, 'utf8')]
      }
      for (const path of files(join(root, 'serializer'), '.test')) {
        const { tests } = JSON.parse(readFileSync(join(root, 'serializer', path), 'utf8'))
        for (const [i, text] of tests.flatMap(({ expected }) => expected).entries())
          yield [`accept serializer/${path} ${i}`, Buffer.from(text, 'utf8')]
      }
    },
  },
  {
    name: 'big-list-of-naughty-strings',
    from: 'https://github.com/minimaxir/big-list-of-naughty-strings.git',
    commit: 'db33ec7b1d5d9616a88c76394b7d0897bd0b97eb',
    *inputs(root) {
      const strings = JSON.parse(readFileSync(join(root, 'blns.base64.json'), 'utf8'))
      for (const [i, text] of strings.entries()) yield [`either ${i}`, Buffer.from(text, 'base64')]
    },
  },
]

for (const { name, from, commit, folders = [], licence = `${commit}:LICENSE`, inputs } of CORPORA) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-corpus-'))
  const clone = given === undefined ? join(folder, 'clone') : join(given, name)
  if (!existsSync(clone)) execFileSync('git', ['clone', '-q', '--no-checkout', from, clone])
  const archive = execFileSync('git', ['-C', clone, 'archive', commit, ...folders], { maxBuffer: 2 ** 30 })
  const root = mkdtempSync(join(folder, 'tree-'))
  execFileSync('tar', ['-x', '-C', root], { input: archive })
  const packed = [...inputs(root)].map(([title, bytes]) => [title, bytes.toString('base64')])
  writeFileSync(
    join(target, `${name}.json.gz`),
    gzipSync(JSON.stringify({ from, commit, inputs: packed }), { level: 9 }),
  )
  writeFileSync(join(target, `LICENSE-${name}`), execFileSync('git', ['-C', clone, 'show', licence]))
  process.stdout.write(`${name}: ${packed.length} inputs\n`)
  rmSync(folder, { recursive: true })
}

function files(root, ending) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

function unescaped(text) {
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
