import { join } from 'node:path'
import { folderSource } from '../collect/folder.js'
import { gitRevision } from '../collect/git-revision.js'
import type { OwnFile } from '../collect/ignore-rules.js'
import type { Revision } from '../collect/tree-revision.js'
import { BASELINE, hasBaseline } from '../config/baseline-place.js'
import { configOf, inventoryOf, type ParsedConfig } from '../config/index.js'
import { inventoryNamed } from '../config/inventory/named.js'
import { POLICY_STATE } from '../flows/paths.js'
import type { Baseline } from '../model/baseline.js'
import type { InventoryEntry } from '../model/inventory.js'
import type { Source } from '../model/source-file.js'
import { OWN_VENDORS } from '../vendor-db/own.js'
import { withAllFaults } from './all-config-faults.js'

/** Something to audit: its files, and what its own settings say. */
export interface Target {
  /** How reports name it. */
  readonly name: string
  /** Folder on disk whose own vendor files are used; those of a revision are the working tree's, so that both sides of a comparison know the same. None: the target is not on this disk. */
  readonly root: string | undefined
  readonly parsed: ParsedConfig
  /** The contracts that its inventory lists. */
  readonly inventory: readonly InventoryEntry[]
  source(exclude: readonly string[]): Source
  /** The baseline that lies in it, where there is one. */
  baseline(): Promise<Baseline | undefined>
}

/** One or several folders on disk. */
export async function folderTarget(
  paths: readonly string[],
  config: string | undefined,
  inventory?: string,
): Promise<Target & { readonly root: string }> {
  const root = paths[0]!
  const parsed = await withAllFaults(root, () => configOf(root, config))
  return {
    name: paths.join(' '),
    root,
    parsed,
    inventory: await inventoryOf(root, parsed.config, inventory),
    source: (exclude) => folderSource(paths, { exclude: excluded(exclude, parsed), ownFiles: ownFiles(parsed) }),
    baseline: async () => {
      const path = join(root, BASELINE)
      return hasBaseline(path) ? (await import('../config/baseline.js')).loadBaseline(path, false) : undefined
    },
  }
}

/** A revision of the repository around a folder, without checkout. */
export async function revisionTarget(
  folder: string,
  rev: string,
  config: string | undefined,
  inventory?: string,
): Promise<Target> {
  return targetOfRevision(gitRevision(folder, rev), `${folder}@${rev}`, folder, { config, inventory })
}

/** A revision that was found, wherever it lies; its own settings hold unless a file outside is named. */
export async function targetOfRevision(
  revision: Revision,
  name: string,
  root: string | undefined,
  { config, inventory }: { readonly config: string | undefined; readonly inventory?: string | undefined },
): Promise<Target> {
  const text = config === undefined ? revision.text('holdfast.yaml') : undefined
  const parsed = await withAllFaults(root, async () =>
    text === undefined
      ? config === undefined
        ? NO_SETTINGS
        : configOf('.', config)
      : (await import('../config/parse.js')).parseConfig(text, 'holdfast.yaml'),
  )
  return {
    name,
    root,
    parsed,
    inventory: await inventoryOf(revision, parsed.config, inventory),
    source: (exclude) => revision.source(excluded(exclude, parsed), ownFiles(parsed)),
    baseline: async () => {
      const own = revision.text(BASELINE)
      return own === undefined ? undefined : (await import('../config/baseline.js')).parseBaseline(own, BASELINE)
    },
  }
}

const NO_SETTINGS: ParsedConfig = { config: {}, at: () => 'holdfast.yaml' }

/** Vendor files name what they recognise, watched terms and baselines name others; as the product's they would find all of it. */
function ownFiles({ config }: ParsedConfig): OwnFile[] {
  const inventory = inventoryNamed(config)
  return [
    ...(inventory === undefined ? [] : [{ pattern: `/${inventory.file}`, what: 'the inventory of contracts' }]),
    { pattern: `/${config.vendors ?? OWN_VENDORS}/`, what: 'the product’s own vendor files' },
    { pattern: `/${POLICY_STATE}`, what: 'the watched terms of vendors' },
    { pattern: `/${BASELINE}`, what: 'the baseline' },
  ]
}

function excluded(asked: readonly string[], { config }: ParsedConfig): string[] {
  return [...asked, ...(config.exclude ?? [])]
}
