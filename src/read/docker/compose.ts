import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { imageName, registryHost } from '../shared/image.js'
import { once } from '../shared/once.js'
import { scopeOfPath } from '../shared/scope-of-path.js'
import { yamlLines } from '../shared/yaml-lines.js'
import { at, type Data, type DataEntry, entriesOf, itemsOf, textOf } from '../syntax/data.js'

const COMPOSE_PATH = /(?:^|\/)(?:docker-)?compose(?:[._-][^/]{1,60})?\.ya?ml$/

/** Compose files (https://docs.docker.com/reference/compose-file/), by name or by what they hold. */
export const compose = defineReader({
  name: 'docker/compose',
  version: 1,
  syntax: 'yaml',
  selects: {
    path: COMPOSE_PATH,
    markers: { extensions: ['.yml', '.yaml'], anyOf: ['services:'] },
  },
  reads: 'Compose files: the images of services, profiles as conditions, log drivers, included files.',
  blind: 'Images whose name comes from the environment without default.',
  read(document, report) {
    if (document.tree === undefined) {
      if (COMPOSE_PATH.test(document.path.toLowerCase())) readLines(document, report)
      return
    }
    const isNew = once()
    for (const root of document.tree) {
      if (!isCompose(root, document)) continue
      const services = entriesOf(at(root, 'services'))
      const built = builtHere(services)
      for (const { key, value } of services) reportService(key, value, { document, isNew, built }, report)
      for (const included of itemsOf(at(root, 'include'))) {
        const path = textOf(included) ?? textOf(at(included, 'path'))
        if (path !== undefined) report.reference({ kind: 'include', value: path, at: included.offset })
      }
    }
  },
})

/** Other descriptors have `services:` too; theirs hold no container, or stand beside what Compose does not know. */
function isCompose(root: Data, document: Document<unknown>): boolean {
  const services = entriesOf(at(root, 'services'))
  if (COMPOSE_PATH.test(document.path.toLowerCase())) return true
  if (['jobs', 'kind', 'steps', 'pipelines', 'databases'].some((key) => at(root, key) !== undefined)) return false
  return services.length > 0 && services.some(({ value }) => at(value, 'image') ?? at(value, 'build'))
}

/** Names of images that the file builds and that no registry could hold: without owner they never leave the machine. */
function builtHere(services: readonly DataEntry[]): ReadonlySet<string> {
  const names = services.flatMap(({ value }) => (at(value, 'build') ? (textOf(at(value, 'image')) ?? []) : []))
  return new Set(names.filter((name) => !name.includes('/')))
}

interface ServiceSetting {
  readonly document: Document<unknown>
  readonly isNew: (value: string) => boolean
  readonly built: ReadonlySet<string>
}

function reportService(name: string, service: Data, setting: ServiceSetting, report: Report): void {
  const { document, isNew, built } = setting
  const profiles = itemsOf(at(service, 'profiles')).flatMap((profile) => textOf(profile) ?? [])
  const around = {
    scope: scopeOfPath(document.path),
    context: name,
    ...(profiles.length > 0 && { condition: `profile ${profiles.join(', ')}` }),
  }
  const image = at(service, 'image')
  // A merged service shares its image's place with the service it was merged from: one fact.
  if (image?.kind === 'scalar' && !built.has(image.text) && isNew(`${image.offset}`)) {
    const value = imageName(image.text)
    const host = value === undefined ? registryHost(image.text) : undefined
    if (value !== undefined)
      report.evidence({ kind: 'image', value, use: 'declared', ...around, at: image.offset, excerpt: image.text })
    else if (host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'called', ...around, at: image.offset })
  }
  const driver = at(service, 'logging', 'driver')
  const log = textOf(driver)
  if (driver && log !== undefined && isNew(`${driver.offset}`))
    report.evidence({
      kind: 'adapter',
      value: `docker:logging:${log}`,
      use: 'configured',
      ...around,
      at: driver.offset,
      excerpt: log,
    })
  const file = at(service, 'extends', 'file')
  if (file?.kind === 'scalar') report.reference({ kind: 'include', value: file.text, at: file.offset })
}

function readLines(document: Document<unknown>, report: Report): void {
  report.problem({ reason: 'not readable as YAML: only images on lines of their own were read', severity: 'partial' })
  for (const line of yamlLines(document.text, new Set(['image']))) {
    const value = imageName(line.value)
    if (value !== undefined)
      report.evidence({ kind: 'image', value, use: 'declared', scope: scopeOfPath(document.path), at: line.offset })
  }
}
