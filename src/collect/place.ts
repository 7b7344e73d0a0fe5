import type { PlaceKind } from '../model/place.js'
import type { PlaceRule } from './place-rule.js'
import { PLACE_RULES, PRECEDENCE } from './place-rules.js'

/** A rule prepared for asking, with its rank in the precedence. */
interface Prepared {
  readonly rank: number
  readonly namesFiles: boolean
  readonly unless: ReadonlySet<string>
  readonly unlessStarts: readonly string[]
  /** Whether a file is named as the rule says; only asked of rules that name folders too. */
  isNamed(name: Name): boolean
}

/** A base name taken apart once for all rules. */
interface Name {
  readonly base: string
  /** `.test.ts` and `.ts` of `cart.test.ts`. */
  readonly endings: readonly string[]
  /** `test` of `cart.test.ts`. */
  readonly parts: readonly string[]
}

/** What the folders of a path say: the strongest kind, and the rules that also want to see the name. */
interface FolderVerdict {
  readonly rank: number
  readonly asks: readonly Prepared[]
}

/** Rules by a word that must be met whole, and by how a word begins or ends. */
class WordIndex {
  private readonly whole = new Map<string, Prepared[]>()
  private readonly starts: [string, Prepared][] = []
  private readonly endings: [string, Prepared][] = []

  add(rule: Prepared, whole?: string, starts?: string, endings?: string): void {
    for (const word of words(whole)) this.whole.set(word, [...(this.whole.get(word) ?? []), rule])
    for (const word of words(starts)) this.starts.push([word, rule])
    for (const word of words(endings)) this.endings.push([word, rule])
  }

  *rulesFor(text: string): Generator<Prepared> {
    yield* this.whole.get(text) ?? []
    for (const [start, rule] of this.starts) if (text.startsWith(start)) yield rule
    for (const [ending, rule] of this.endings) if (text.endsWith(ending)) yield rule
  }
}

const SOURCE = PRECEDENCE.indexOf('source')
const folders = new WordIndex()
const topFolders = new WordIndex()
const names = new WordIndex()
const parts = new WordIndex()
for (const rule of PLACE_RULES) register(rule)

function register(rule: PlaceRule): void {
  const prepared = prepare(rule)
  if (!namesFolders(rule)) {
    names.add(prepared, rule.names, rule.starts, rule.endings)
    parts.add(prepared, rule.parts)
    return
  }
  folders.add(prepared, rule.folders, rule.folderStarts, rule.folderEndings)
  topFolders.add(prepared, rule.topFolders)
}

function namesFolders(rule: PlaceRule): boolean {
  return Boolean(rule.folders || rule.topFolders || rule.folderStarts || rule.folderEndings)
}

function prepare(rule: PlaceRule): Prepared {
  const own = new WordIndex()
  const ownParts = new WordIndex()
  const prepared: Prepared = {
    rank: PRECEDENCE.indexOf(rule.place),
    namesFiles: Boolean(rule.names || rule.starts || rule.endings || rule.parts),
    unless: new Set(words(rule.unless)),
    unlessStarts: words(rule.unlessStarts),
    isNamed: (name) =>
      !own.rulesFor(name.base).next().done || name.parts.some((part) => !ownParts.rulesFor(part).next().done),
  }
  own.add(prepared, rule.names, rule.starts, rule.endings)
  ownParts.add(prepared, rule.parts)
  return prepared
}

function words(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(' ')
}

/**
 * The kind of place at this path (relative, `/` separators), told by names alone, upper and lower case alike:
 * a file's content may lie about where it belongs, its place in the tree is what people go by.
 */
export function placeOf(path: string): PlaceKind {
  const lower = path.toLowerCase()
  const slash = lower.lastIndexOf('/')
  const { rank: folderRank, asks } = folderVerdict(lower.slice(0, Math.max(slash, 0)))
  const name = takeApart(lower.slice(slash + 1))
  let rank = folderRank
  for (const rule of asks) {
    if (rule.rank < rank && (!rule.namesFiles || rule.isNamed(name)) && speaksOf(rule, name)) rank = rule.rank
  }
  for (const rule of names.rulesFor(name.base)) if (rule.rank < rank && speaksOf(rule, name)) rank = rule.rank
  for (const part of name.parts) {
    for (const rule of parts.rulesFor(part)) if (rule.rank < rank && speaksOf(rule, name)) rank = rule.rank
  }
  return PRECEDENCE[rank]!
}

function speaksOf(rule: Prepared, { base, endings }: Name): boolean {
  if (rule.unlessStarts.some((start) => base.startsWith(start))) return false
  return rule.unless.size === 0 || !endings.some((ending) => rule.unless.has(ending))
}

/** Verdicts on folders already asked about; emptied when it grows long, so that a hostile tree cannot fill memory. */
const verdicts = new Map<string, FolderVerdict>()
const MAX_VERDICTS = 20_000

function folderVerdict(folder: string): FolderVerdict {
  const known = verdicts.get(folder)
  if (known) return known
  const speaking = new Set<Prepared>()
  const segments = folder.split('/')
  for (const rule of topFolders.rulesFor(segments[0]!)) speaking.add(rule)
  for (const segment of segments) for (const rule of folders.rulesFor(segment)) speaking.add(rule)
  let rank = SOURCE
  const asks: Prepared[] = []
  for (const rule of speaking) {
    if (rule.namesFiles || rule.unless.size > 0) asks.push(rule)
    else rank = Math.min(rank, rule.rank)
  }
  if (verdicts.size >= MAX_VERDICTS) verdicts.clear()
  const verdict = { rank, asks }
  verdicts.set(folder, verdict)
  return verdict
}

const MAX_DOTS = 8

function takeApart(base: string): Name {
  const endings: string[] = []
  const between: string[] = []
  let end = base.length
  for (let dots = 0; dots < MAX_DOTS; dots += 1) {
    const dot = end === 0 ? -1 : base.lastIndexOf('.', end - 1)
    if (dot === -1) break
    endings.push(base.slice(dot))
    if (end < base.length) between.push(base.slice(dot + 1, end))
    end = dot
  }
  return { base, endings, parts: between }
}
