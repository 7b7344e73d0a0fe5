import type { PlaceKind } from '../model/place.js'
import type { PlaceRule } from './place-rule.js'
import { PLACE_RULES, PRECEDENCE } from './place-rules.js'
import { isTranslation } from './translations.js'

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
  private readonly starts = new Map<string, [string, Prepared][]>()
  private readonly endings = new Map<string, [string, Prepared][]>()

  add(rule: Prepared, whole?: string, starts?: string, endings?: string): void {
    for (const word of words(whole)) push(this.whole, word, rule)
    for (const word of words(starts)) push(this.starts, word.slice(0, 2), [word, rule])
    for (const word of words(endings)) push(this.endings, word.slice(-2), [word, rule])
  }

  each(text: string, visit: (rule: Prepared) => void): void {
    for (const rule of this.whole.get(text) ?? NONE) visit(rule)
    for (const [start, rule] of this.starts.get(text.slice(0, 2)) ?? NONE) if (text.startsWith(start)) visit(rule)
    for (const [ending, rule] of this.endings.get(text.slice(-2)) ?? NONE) if (text.endsWith(ending)) visit(rule)
  }

  has(text: string): boolean {
    let found = false
    this.each(text, () => {
      found = true
    })
    return found
  }
}

const NONE: readonly never[] = []

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const SOURCE = PRECEDENCE.indexOf('source')
const DOCUMENTATION = PRECEDENCE.indexOf('documentation')
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
    isNamed: ({ base, parts }) => own.has(base) || parts.some((part) => ownParts.has(part)),
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
  // What a pipeline is called, `build-and-test`, says nothing of where its definition belongs.
  if (PIPELINE.test(lower)) return 'delivery'
  const slash = lower.lastIndexOf('/')
  const { rank: folderRank, asks } = folderVerdict(lower.slice(0, Math.max(slash, 0)))
  const name = takeApart(lower.slice(slash + 1))
  let rank = folderRank
  const consider = (rule: Prepared) => {
    if (rule.rank < rank && speaksOf(rule, name)) rank = rule.rank
  }
  for (const rule of asks) if (!rule.namesFiles || rule.isNamed(name)) consider(rule)
  names.each(name.base, consider)
  for (const part of name.parts) parts.each(part, consider)
  if (rank > DOCUMENTATION && isTranslation(lower)) rank = DOCUMENTATION
  return PRECEDENCE[rank]!
}

/** Definitions of pipelines and of their parts, wherever below the folder that the CI service reads. */
const PIPELINE =
  /^\.(?:github|gitlab|gitea|forgejo)\/(?:workflows|actions|ci)\/.*\.ya?ml$|^\.(?:circleci|buildkite)\/.*\.ya?ml$/

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
  const listen = (rule: Prepared) => speaking.add(rule)
  topFolders.each(segments[0]!, listen)
  for (const segment of segments) folders.each(segment, listen)
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
