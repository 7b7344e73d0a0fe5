import { kindOf } from '../collect/kind-of.js'
import type { DiffSide } from '../flows/diff.js'
import type { TextOf } from '../gate/index.js'
import type { Assessment } from '../model/assessment.js'
import { type SourceFile, UnreadableError } from '../model/source-file.js'
import { readSaved } from '../output/read.js'
import { savedAssessment } from '../report/saved.js'
import { auditTarget, type Shared } from './audit-target.js'
import { checkIds } from './check-ids.js'
import { type GateFlags, type GateSettings, gateSettings } from './gate-settings.js'
import { folderTarget, revisionTarget, type Target } from './target.js'

/** A side as named, with the gate that its own settings ask for. */
export interface NamedSide {
  readonly side: DiffSide
  readonly settings: GateSettings
}

/** What a saved side calls the product, so that the other is called the same; undefined where both are read now. */
export function productOf(base: string, head: string): string | undefined {
  const saved = [head, base].find((name) => kindOf(name) === 'file')
  if (saved === undefined) return undefined
  const { components, subject } = savedAssessment(readSaved(saved), saved)
  const root = components.find(({ path, kind, id }) => path === '.' && !SHARED.has(kind) && !id.includes('#'))
  return root?.id ?? subject.name
}

/** Components that lie in the root and are not the product. */
const SHARED: ReadonlySet<string> = new Set(['delivery', 'infrastructure'])

/** A saved assessment, a folder, or a revision of `repository`, by what the name is. */
export async function sideOf(name: string, repository: string, flags: GateFlags, shared: Shared): Promise<NamedSide> {
  const kind = kindOf(name)
  if (kind === 'file') return savedSide(name, savedAssessment(readSaved(name), name), flags)
  const target =
    kind === 'folder' ? await folderTarget([name], undefined) : await revisionTarget(repository, name, undefined)
  return codeSide(name, target, flags, shared)
}

async function savedSide(name: string, saved: Assessment, flags: GateFlags): Promise<NamedSide> {
  const gate = saved.declared?.gate
  const parsed = { config: gate === undefined ? {} : { gate }, at: () => `${name} declared.gate` }
  return { side: { name, saved }, settings: await gateSettings({ parsed, baseline: async () => undefined }, flags) }
}

async function codeSide(name: string, target: Target, flags: GateFlags, shared: Shared): Promise<NamedSide> {
  const { parsed } = target
  checkIds(parsed, shared.db)
  // The other side is the baseline.
  const settings = await gateSettings({ parsed, baseline: async () => undefined }, flags)
  return {
    side: {
      name,
      settings: parsed,
      audit: (asOf) => auditTarget(target, settings, asOf, shared),
      text: textOf(target),
    },
    settings,
  }
}

/** Texts of a target's files, which are listed once and when the first is asked for. */
function textOf(target: Target): TextOf {
  let listed: Promise<ReadonlyMap<string, SourceFile>> | undefined
  return async (path) => {
    listed ??= target
      .source([])
      .collect()
      .then(({ files }) => new Map(files.map((file) => [file.path, file])))
    try {
      const bytes = (await listed).get(path)?.bytes()
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    } catch (error) {
      if (error instanceof UnreadableError) return undefined
      throw error
    }
  }
}
