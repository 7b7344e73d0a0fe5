import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { imageName, registryHost } from '../shared/image.js'
import { at, type Data, type DataScalar, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Actions that build an image and push it, whoever made them. */
const BUILDS = /build-push|buildx?-(?:and-)?push|docker-publish/

/** Inputs that list where images go. */
const LISTS = /^(?:images?|tags|image[-_]names?|push[-_]to[-_]\w+)$/

/** Inputs that name the file an image is built from. */
const FILES = /^(?:file|dockerfile|file_to_build|docker_?file)$/

/** An address that a secret or variable holds: its name is all that is known. */
const NAMED = /^\$\{\{\s*(?:secrets|vars)\.(\w+)\s*\}\}/

/** Where pipelines push the images that they build; the same Dockerfile in several registries is kept in copies. */
export const pushedImages = defineReader({
  name: 'github/pushed-images',
  version: 1,
  syntax: 'yaml',
  selects: {
    path: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/,
    names: ['action.yml', 'action.yaml'],
  },
  reads: 'The registries that GitHub workflows and actions push images to, with the Dockerfile they are built from.',
  blind: 'Pushes by scripts, and addresses that reach a job only through outputs of another.',
  read(document, report) {
    for (const root of document.tree ?? []) {
      reportJob(at(root, 'runs'), [at(root, 'env')], report)
      for (const { value: job } of entriesOf(at(root, 'jobs')))
        reportJob(job, [at(root, 'env'), at(job, 'env')], report)
    }
  },
})

function reportJob(job: Data | undefined, environments: readonly (Data | undefined)[], report: Report): void {
  const steps = itemsOf(at(job, 'steps'))
  const builds = steps.filter((step) => BUILDS.test(textOf(at(step, 'uses')) ?? ''))
  const isPushed = builds.some((step) => !['false', undefined].includes(textOf(at(step, 'with', 'push'))))
  if (builds.length > 0 && !isPushed) return
  const inputs = [...steps.map((step) => at(step, 'with')), at(job, 'with')].flatMap(entriesOf)
  const artefact = artefactOf(inputs, builds.length > 0)
  if (artefact === undefined) return
  const seen = new Set<string>()
  for (const { key, value } of inputs) {
    if (value.kind !== 'scalar' || !LISTS.test(key)) continue
    for (const registry of registriesIn(value, environments)) {
      if (seen.has(registry)) continue
      seen.add(registry)
      report.codeFact({ kind: 'choice', subject: registry, detail: `copies:${artefact}`, at: value.offset })
    }
  }
}

/** The Dockerfile an image is built from; without one that is named, the usual one where something is built at all. */
function artefactOf(inputs: readonly { readonly key: string; readonly value: Data }[], builds: boolean) {
  const named = inputs.find(({ key }) => FILES.test(key))
  const file = textOf(named?.value)?.replace(/^\.\//, '')
  return file ?? (builds ? 'Dockerfile' : undefined)
}

function registriesIn(list: DataScalar, environments: readonly (Data | undefined)[]): string[] {
  const text = list.text.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (whole, name: string) => {
    const values = environments.flatMap((environment) => textOf(at(environment, name)) ?? [])
    return values.at(-1) ?? whole
  })
  return [...text.matchAll(/(?:\$\{\{[^}]{1,80}\}\}|[^\s,])+/g)].flatMap(([word]) => {
    const reference = word.replace(/^(?:name|type=image,name)=/, '')
    const named = NAMED.exec(reference)?.[1]
    if (named !== undefined) return [named]
    if (!reference.includes('/') || reference.includes('=')) return []
    return imageName(reference)?.split('/', 1) ?? registryHost(reference) ?? []
  })
}
