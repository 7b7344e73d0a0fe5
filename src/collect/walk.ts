import { lstatSync, type Stats } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { type Entry, listFolder, steeringText } from './folder-entries.js'
import { type Tracked, trackedFiles } from './git-index.js'
import {
  fileLayer,
  IGNORE_FILES,
  type IgnoreLayers,
  judge,
  leftOutBecause,
  OWN_IGNORE_FILES,
  type Verdict,
} from './ignore-rules.js'
import { type Ledger, TreeLedger } from './ledger.js'
import { leftOutFolder } from './left-out.js'
import type { Limits } from './limits.js'
import type { DiskName } from './names.js'
import { REASON, reasonOf } from './reasons.js'
import { SUBMODULE_FILE, Submodules } from './submodules.js'

/** A folder to enter. */
interface Folder {
  /** Below the root, as shown: empty, or ending in a slash. */
  readonly path: string
  readonly onDisk: DiskName
  readonly stats: Stats
  readonly depth: number
  readonly layers: IgnoreLayers
  readonly ruleCount: number
  /** Below a working tree of git: elsewhere `.gitignore` says nothing, an archive holds what was put in on purpose. */
  readonly isInGit: boolean
  /** Why git leaves out all of this folder but the tracked files. */
  readonly ignoredBut: string | undefined
}

/** One folder tree to walk. */
export interface Tree {
  readonly root: string
  readonly stats: Stats
  /** Put before every path shown. */
  readonly prefix: string
  readonly isInGit: boolean
}

/** How many folders are entered before signals and timers get their turn. */
const FOLDERS_PER_TURN = 256

/**
 * Lists one folder tree into the ledger, without recursion: regular files only, no link followed, never out of the root.
 */
export class Walk {
  private readonly submodules = new Submodules()
  private readonly waiting: Folder[] = []
  private isFull = false
  private trackedOnce: Tracked | undefined
  /** Files that steer the walk and could not be read. */
  private readonly unread = new Set<string>()

  private readonly book: TreeLedger

  constructor(
    private readonly tree: Tree,
    ledger: Ledger,
    private readonly limits: Limits,
    private readonly exclude: IgnoreLayers,
  ) {
    this.book = new TreeLedger(tree, ledger, limits, this.submodules)
  }

  /** Walks the whole tree. */
  async run(): Promise<void> {
    const { root, stats, isInGit } = this.tree
    this.waiting.push({
      path: '',
      onDisk: root,
      stats,
      depth: 0,
      layers: [],
      ruleCount: 0,
      isInGit,
      ignoredBut: undefined,
    })
    for (let entered = 1; this.waiting.length > 0 && !this.isFull; entered += 1) {
      this.enter(this.waiting.pop()!)
      if (entered % FOLDERS_PER_TURN === 0) await turn()
    }
    if (this.isFull) this.book.fail('', `more than ${this.limits.entries} entries: the rest was not listed`)
    for (const { path, reason } of this.submodules.missing()) this.book.skip(path, reason)
  }

  private enter(folder: Folder): void {
    const entries = this.open(folder)
    if (entries.some(({ name }) => name !== '.git')) this.submodules.meet(folder.path)
    const inside = this.withRules(folder, entries)
    const names = new Set(entries.map(({ name }) => name))
    for (const entry of entries) {
      if (entry.name === '.git' && entry.kind !== 'link') continue
      this.isFull ||= this.book.count() >= this.limits.entries
      if (this.isFull) return
      this.meet(inside, entry, names)
    }
  }

  private open(folder: Folder): readonly Entry[] {
    try {
      return listFolder(folder.onDisk, folder.stats)
    } catch (error) {
      this.book.fail(folder.path, reasonOf(error))
      return []
    }
  }

  /** The folder with the rules of its own ignore files added, and its submodules noted. */
  private withRules(folder: Folder, entries: readonly Entry[]): Folder {
    const modules = this.steering(folder, entries, SUBMODULE_FILE)
    if (modules) this.submodules.declare(folder.path, modules)
    let { layers, ruleCount } = folder
    const isInGit = folder.isInGit || entries.some(({ name }) => name === '.git')
    for (const name of isInGit ? IGNORE_FILES : OWN_IGNORE_FILES) {
      const text = this.steering(folder, entries, name)
      if (!text) continue
      const { layer, count, passedOver } = fileLayer(folder.path, name, text, ruleCount)
      for (const { path, reason } of passedOver) this.book.skip(path, reason)
      if (layer) layers = [...layers, layer]
      ruleCount += count
    }
    return { ...folder, layers, ruleCount, isInGit }
  }

  /** The text of a file that steers; one that cannot be read is failed here, and not met again. */
  private steering(folder: Folder, entries: readonly Entry[], name: string): string | undefined {
    try {
      return steeringText(this.tree.root, entries, name)
    } catch (error) {
      this.unread.add(`${folder.path}${name}`)
      this.book.fail(`${folder.path}${name}`, reasonOf(error))
      return undefined
    }
  }

  private meet(folder: Folder, entry: Entry, siblings: ReadonlySet<string>): void {
    const path = `${folder.path}${entry.name}${entry.kind === 'folder' ? '/' : ''}`
    if (this.unread.has(path)) return
    const verdict = this.judge(folder, entry, path, siblings)
    if (verdict.reason !== undefined && !(verdict.isGits && this.isTracked(path))) {
      this.book.skip(path, verdict.reason)
      return
    }
    try {
      const stats = lstatSync(entry.onDisk)
      if ((entry.kind === 'folder') !== stats.isDirectory()) this.book.fail(path, REASON.changed)
      else if (entry.kind === 'folder') this.queue(folder, path, entry, stats, verdict)
      else this.book.take(path, entry, stats)
    } catch (error) {
      this.book.fail(path, reasonOf(error))
    }
  }

  /** Whether the entry is left out. What the user excludes is out, whatever the tree's own files say. */
  private judge(folder: Folder, entry: Entry, path: string, siblings: ReadonlySet<string>): Verdict {
    if (entry.kind === 'link') return leftOutBecause(REASON.link)
    const excluded = judge(this.exclude, path, entry.name)
    if (excluded.reason) return excluded
    const reason = entry.kind === 'folder' ? leftOutFolder(entry.name, (name) => siblings.has(name)) : undefined
    if (reason) return leftOutBecause(reason)
    const verdict = judge(folder.layers, path, entry.name)
    if (verdict.reason !== undefined || folder.ignoredBut === undefined) return verdict
    return { ...verdict, reason: folder.ignoredBut, isGits: true }
  }

  private isTracked(path: string): boolean {
    this.trackedOnce ??= this.tracked()
    return path.endsWith('/') ? this.trackedOnce.folders.has(path) : this.trackedOnce.files.has(path)
  }

  /** Without its index git's rules would leave out what git keeps: then that is told. */
  private tracked(): Tracked {
    try {
      return trackedFiles(this.tree.root)
    } catch (error) {
      this.book.fail('.git/index', reasonOf(error))
      return { files: new Set(), folders: new Set() }
    }
  }

  private queue(parent: Folder, path: string, { onDisk }: Entry, stats: Stats, verdict: Verdict): void {
    const depth = parent.depth + 1
    if (depth > this.limits.depth) {
      this.book.fail(path, `deeper than ${this.limits.depth} folders: not entered`)
      return
    }
    const layers = parent.layers.filter((layer) => !verdict.overruled.includes(layer))
    const { ruleCount, isInGit } = parent
    this.waiting.push({ path, onDisk, stats, depth, layers, ruleCount, isInGit, ignoredBut: verdict.reason })
  }
}
