import { defineReader } from '../reader.js'
import { cutOffByName } from '../shared/cut-off.js'
import { FILE_NAMES, FILE_PATHS } from './file-names.js'

const NAMES: ReadonlyMap<string, string> = new Map(FILE_NAMES.map((name) => [name.toLowerCase(), name]))
const PATHS: ReadonlyMap<string, string> = new Map(FILE_PATHS.map((path) => [path.toLowerCase(), path]))

/** Files that show the use of a service by being there. Whose they are, the vendor database says. */
export const knownFiles = defineReader({
  name: 'delivery/known-files',
  version: 2,
  syntax: 'text',
  selects: { names: [...NAMES.keys()], path: pathsExpression() },
  reads: 'Settings files of services that deploy, host, test, translate, scan or document the product, known by name.',
  blind: 'Whether the service is still used: such files outlive it.',
  cutOff: cutOffByName,
  read(document, report) {
    const path = document.path.toLowerCase()
    const value = NAMES.get(document.name) ?? pathShape(path) ?? (WORKFLOW.test(path) ? '.github' : undefined)
    if (value !== undefined && !(AT_ROOT.has(value) && document.path.includes('/')))
      report.evidence({
        kind: 'file',
        value,
        use: OFFERS.has(value) || isSample(document.name) ? 'offered' : 'declared',
        at: 0,
      })
  },
})

/**
 * Names that mean the service at the root only; deeper down they are a product's own module of that name, or came with a
 * library whose pipeline they once were.
 */
const AT_ROOT = new Set([
  ...['vercel.ts', 'newrelic.js', 'socket.yml', 'buddy.yml', 'porter.yaml', 'appsignal.cjs'],
  ...['appveyor.yml', '.appveyor.yml', 'wercker.yml', 'shippable.yml', '.cirrus.yml', '.scrutinizer.yml', '.pyup.yml'],
])

/** What a button «deploy to …» reads: it offers the service to others and does not say that the product uses it. */
const OFFERS = new Set(['scalingo.json', 'azuredeploy.json', '.do/deploy.template.yaml'])

function isSample(name: string): boolean {
  return /(?:^|[._-])(?:example|sample|template)(?:[._-]|$)/.test(name)
}

/** Workflows run where the repository is: they tell its host as well as its pipeline. */
const WORKFLOW = /^\.github\/workflows\/[^/]{1,200}\.ya?ml$/

/** The known shape that a path ends with: the last two parts, or the last three. */
function pathShape(path: string): string | undefined {
  const parts = path.split('/')
  return PATHS.get(parts.slice(-2).join('/')) ?? PATHS.get(parts.slice(-3).join('/'))
}

function pathsExpression(): RegExp {
  const shapes = [...PATHS.keys()].map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?:^|/)(?:${shapes.join('|')}|\\.github/workflows/[^/]{1,200}\\.ya?ml)$`)
}
