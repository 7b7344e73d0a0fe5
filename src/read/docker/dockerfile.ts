import type { Scope } from '../../model/evidence.js'
import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportRepository } from '../shared/identities.js'
import { imageName, registryHost } from '../shared/image.js'
import { linesOf } from '../shared/lines.js'
import { scopeOfPath } from '../shared/scope-of-path.js'
import type { DockerInstruction } from '../syntax/docker-tree.js'
import { reportRun } from './run-instruction.js'

/** Dockerfiles and Containerfiles (https://docs.docker.com/reference/dockerfile/). */
export const dockerfile = defineReader({
  name: 'docker/dockerfile',
  version: 1,
  syntax: 'dockerfile',
  selects: {
    path: /(?:^|\/)(?:(?:docker|container)file(?:[._-][^/]{1,60})?|[^/]{1,60}\.(?:docker|container)file)$/,
  },
  reads: 'Dockerfiles: base images, images copied or mounted from, the syntax image, packages and commands of RUN.',
  blind: 'Images whose name comes from a build argument without default.',
  read(document, report) {
    if (NO_DOCKERFILE.test(document.name)) return
    const scope = scopeOfPath(document.path)
    reportSyntax(document, scope, report)
    if (document.tree === undefined) readLines(document, scope, report)
    else readInstructions(document.tree, document, scope, report)
  },
})

const NO_DOCKERFILE = /\.(?:md|dockerignore|containerignore|txt|ya?ml|json|sh)$/
const SYNTAX = /^#\s*syntax\s*=\s*(\S+)/i
const UNSHIPPED_PLACES: ReadonlySet<string> = new Set(['test', 'documentation', 'example', 'vendored', 'generated'])

/** The parser itself is an image that every build fetches. */
function reportSyntax(document: Document<unknown>, scope: Scope, report: Report): void {
  for (const line of linesOf(document.text.slice(0, 2000))) {
    if (!line.text.startsWith('#')) return
    const reference = SYNTAX.exec(line.text)?.[1]
    const value = reference && imageName(reference)
    if (value) {
      const at = line.offset + line.text.indexOf(reference)
      report.evidence({ kind: 'image', value, use: 'declared', scope, context: 'syntax', at, excerpt: reference })
    }
  }
}

function readInstructions(
  tree: readonly DockerInstruction[],
  document: Document<unknown>,
  scope: Scope,
  report: Report,
) {
  const variables = new Map<string, string>()
  const stages = new Set<string>()
  let stage: string | undefined
  let isMarked = scope !== 'production' || UNSHIPPED_PLACES.has(document.place)
  for (const [index, instruction] of tree.entries()) {
    const { keyword } = instruction
    if (keyword === 'ARG') keepDefault(instruction, variables)
    else if (keyword === 'FROM') {
      reportImage(targetOf(instruction), { stages, variables, scope, context: stageOf(instruction) }, report)
      stage = stageOf(instruction)?.toLowerCase()
      if (stage !== undefined) stages.add(stage)
    } else if (keyword === 'COPY' || keyword === 'ADD' || keyword === 'RUN') {
      for (const source of sourcesOf(instruction))
        reportImage(source, { stages, variables, scope, context: stage }, report)
      if (keyword === 'RUN')
        reportRun(instruction, tree[index + 1]?.offset, document.text, { scope, context: stage }, report)
    } else if (keyword === 'LABEL') readLabels(instruction, report)
    else if (SERVES.has(keyword) && !isMarked) {
      isMarked = true
      report.mark({ kind: 'web-service', at: instruction.offset })
    }
  }
}

/** What makes an image more than a tool to build with. */
const SERVES = new Set(['EXPOSE', 'CMD', 'ENTRYPOINT'])

function keepDefault(instruction: DockerInstruction, variables: Map<string, string>): void {
  for (const { text } of instruction.arguments) {
    const equals = text.indexOf('=')
    if (equals <= 0) continue
    const value = text.slice(equals + 1).replace(/^["']|["']$/g, '')
    const filled = value.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (whole, name) => variables.get(name) ?? whole)
    if (!filled.includes('$')) variables.set(text.slice(0, equals), filled)
  }
}

interface Source {
  readonly text: string
  readonly offset: number
}

function targetOf(instruction: DockerInstruction): Source | undefined {
  return instruction.arguments.find(({ text }) => !text.startsWith('--'))
}

function stageOf(instruction: DockerInstruction): string | undefined {
  const as = instruction.arguments.findIndex(({ text }) => text.toLowerCase() === 'as')
  return as < 0 ? undefined : instruction.arguments[as + 1]?.text
}

const FROM_FLAG = /^--from=(.+)$/
const FROM_MOUNT = /^--mount=(?:[^,]*,)*?from=([^,]+)/

/** Images that `COPY --from=` and `RUN --mount=…,from=` take files of. */
function sourcesOf(instruction: DockerInstruction): readonly Source[] {
  return instruction.arguments.flatMap(({ text, offset }) => {
    if (!text.startsWith('--') || text.length > 500) return []
    const source = FROM_FLAG.exec(text)?.[1] ?? FROM_MOUNT.exec(text)?.[1]
    return source === undefined || /^\d+$/.test(source) ? [] : [{ text: source, offset: offset + text.indexOf(source) }]
  })
}

interface ImageSetting {
  readonly stages: ReadonlySet<string>
  readonly variables: ReadonlyMap<string, string>
  readonly scope: Scope
  readonly context: string | undefined
}

function reportImage(source: Source | undefined, setting: ImageSetting, report: Report): void {
  if (source === undefined || setting.stages.has(source.text.toLowerCase())) return
  const { scope, context } = setting
  const fact = { use: 'declared', scope, ...(context !== undefined && { context }), at: source.offset } as const
  const value = imageName(source.text, setting.variables)
  const host = value === undefined ? registryHost(source.text, setting.variables) : undefined
  if (value !== undefined && !setting.stages.has(value.slice('docker.io/library/'.length)))
    report.evidence({ ...fact, kind: 'image', value, excerpt: source.text })
  else if (host !== undefined) report.evidence({ ...fact, kind: 'host', value: host, use: 'called' })
}

const SOURCE_LABEL = /^["']?org\.opencontainers\.image\.(?:source|url)["']?=["']?([^"']+)/

function readLabels(instruction: DockerInstruction, report: Report): void {
  for (const { text, offset } of instruction.arguments) {
    if (text.length < 500) reportRepository(report, SOURCE_LABEL.exec(text)?.[1], offset)
  }
}

const FROM_LINE = /^\s{0,20}FROM\s+(?:--\S+\s+)*(\S+)/i

function readLines(document: Document<unknown>, scope: Scope, report: Report): void {
  report.problem({ reason: 'not readable as a Dockerfile: only FROM lines were read', severity: 'partial' })
  for (const line of linesOf(document.text)) {
    const text = FROM_LINE.exec(line.text.slice(0, 600))?.[1]
    const value = text && imageName(text)
    if (value)
      report.evidence({ kind: 'image', value, use: 'declared', scope, at: line.offset + line.text.indexOf(text) })
  }
}
