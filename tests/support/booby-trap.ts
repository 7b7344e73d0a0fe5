import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { put } from '../collect/tree.js'

/** A folder full of traps, and the file that appears when one of them goes off. */
export interface BoobyTrap {
  readonly root: string
  /** Names of the traps that went off; each leaves a file of its own. */
  sprung(): string[]
}

/** Where a trap leaves its mark: a command of the shell, a line of JavaScript or Python. */
const bySystem = (marker: string) => `touch '${marker}'`
const byNode = (marker: string) => `require('fs').writeFileSync('${marker}', '')`
const byModule = (marker: string) => `import { writeFileSync } from 'node:fs'\nwriteFileSync('${marker}', '')\n`
const byPython = (marker: string) => `open('${marker}', 'w').close()\n`

const COMMON_JS = [
  '.dependency-cruiser.js',
  '.dependency-cruiser.cjs',
  'webpack.config.js',
  'babel.config.js',
  'jest.config.js',
  'metro.config.js',
  'gulpfile.js',
  'Gruntfile.js',
  '.eslintrc.cjs',
  '.pnp.cjs',
  'app.config.js',
  'commitlint.config.cjs',
  'oclif.config.js',
  '.yarn/releases/yarn-9.9.9.cjs',
  'node_modules/typescript/index.js',
  'node_modules/@babel/core/index.js',
]
const MODULES = [
  '.dependency-cruiser.mjs',
  'vite.config.ts',
  'next.config.mjs',
  'eslint.config.js',
  'astro.config.mjs',
  'dnsconfig.js',
  'node_modules/chalk/source/index.js',
  'node_modules/@oclif/core/lib/index.js',
  'node_modules/yaml/index.mjs',
  'dist/src/cli/main.js',
  'dist/commands/audit.js',
]
const EXECUTABLES = ['git', 'node', 'tar', 'sh', 'npm', 'bash', 'env', 'python3', 'gradlew', 'mvnw', 'bin/rails']
const HOOKS = ['pre-commit', 'post-checkout', 'post-index-change', 'fsmonitor-watchman', 'reference-transaction']

/** Lays every trap of the threat model below `root`; marks go to `marks`, a folder outside. */
export function layTraps(root: string, marks: string): BoobyTrap {
  const names: string[] = []
  const mark = (name: string) => {
    names.push(name)
    return join(marks, name.replaceAll('/', '_'))
  }
  for (const path of COMMON_JS) put(root, path, `${byNode(mark(path))}\nmodule.exports = {}\n`)
  for (const path of MODULES) put(root, path, `${byModule(mark(path))}export default {}\n`)
  for (const path of EXECUTABLES) {
    put(root, path, `#!/bin/sh\n${bySystem(mark(path))}\n`)
    chmodSync(join(root, path), 0o755)
  }
  for (const hook of HOOKS) {
    put(root, `.git/hooks/${hook}`, `#!/bin/sh\n${bySystem(mark(`hook-${hook}`))}\n`)
    chmodSync(join(root, '.git/hooks', hook), 0o755)
  }
  for (const path of ['setup.py', 'conf.py', 'conftest.py', 'manage.py', 'sitecustomize.py', 'fabfile.py'])
    put(root, path, byPython(mark(path)))
  for (const path of ['Rakefile', 'Gemfile', 'config.ru', 'Podfile'])
    put(root, path, `system("${bySystem(mark(path))}")\n`)
  put(root, 'build.gradle', `new File('${mark('gradle')}').createNewFile()\n`)
  put(root, 'Makefile', `X := $(shell ${bySystem(mark('make'))})\nall:\n\t${bySystem(mark('make'))}\n`)
  put(root, '.envrc', `${bySystem(mark('envrc'))}\n`)
  put(root, 'package.json', manifest(mark))
  put(root, '.npmrc', `script-shell=${join(root, 'sh')}\nnode-options=--require ${join(root, 'webpack.config.js')}\n`)
  put(root, '.yarnrc.yml', 'yarnPath: .yarn/releases/yarn-9.9.9.cjs\nplugins: [./webpack.config.js]\n')
  put(
    root,
    '.oclifrc.json',
    JSON.stringify({ plugins: ['./webpack.config.js'], hooks: { init: './webpack.config.js' } }),
  )
  put(
    root,
    'tsconfig.json',
    '{"extends": "./tsconfig.evil.js", "compilerOptions": {"plugins": [{"name": "./webpack.config.js"}]}}',
  )
  put(root, '.git/HEAD', 'ref: refs/heads/main\n')
  put(root, '.git/config', gitConfig(mark))
  put(root, '.gitattributes', '* filter=evil diff=evil\n')
  for (const [path, text] of [
    ['HEAD', 'ref: refs/heads/x\n'],
    ['config', gitConfig(mark)],
    ['objects/x', ''],
    ['refs/x', ''],
  ] as const)
    put(root, `buried.git/${path}`, text)
  put(
    root,
    'src/evaluate.js',
    `const o = { toString() { ${byNode(mark('evaluate'))} }, [${'`${o}`'}]: 1 }\nimport('twilio' + o)\n`,
  )
  put(root, 'src/index.js', "import twilio from 'twilio'\ntwilio(process.env.TWILIO_ACCOUNT_SID)\n")
  return { root, sprung: () => names.filter((name) => existsSync(join(marks, name.replaceAll('/', '_')))) }
}

function manifest(mark: (name: string) => string): string {
  const scripts = ['preinstall', 'install', 'postinstall', 'prepare', 'prepack', 'build', 'audit', 'start']
  return JSON.stringify({
    name: 'trap',
    version: '1.0.0',
    dependencies: { twilio: '5.0.0', chalk: '5.0.0' },
    scripts: Object.fromEntries(scripts.map((name) => [name, bySystem(mark(`script-${name}`))])),
    oclif: { plugins: ['./webpack.config.js'], hooks: { init: './webpack.config.js' }, commands: './dist/commands' },
  })
}

function gitConfig(mark: (name: string) => string): string {
  const run = (name: string) => `"${bySystem(mark(`git-${name}`))}"`
  return `[core]
	repositoryformatversion = 0
	fsmonitor = ${run('fsmonitor')}
	pager = ${run('pager')}
	editor = ${run('editor')}
	sshCommand = ${run('ssh')}
	gitProxy = ${run('proxy')}
	hooksPath = hooks
[alias]
	status = "!${bySystem(mark('git-alias'))}"
[diff "evil"]
	textconv = ${run('textconv')}
	command = ${run('diff')}
[filter "evil"]
	clean = ${run('clean')}
	smudge = ${run('smudge')}
	process = ${run('process')}
[gpg]
	program = ${run('gpg')}
[credential]
	helper = "!${bySystem(mark('git-credential'))}"
[remote "origin"]
	url = ext::sh -c touch
	uploadpack = ${run('uploadpack')}
	promisor = true
[extensions]
	partialClone = origin
`
}
