import type { PlaceKind } from '../model/place.js'
import { PLACE_RULES, type PlaceRule, PRECEDENCE } from './place-rules.js'

/** A rule prepared for asking: sets instead of lists, and its rank in the precedence. */
interface Prepared {
  readonly rank: number
  readonly folders: ReadonlySet<string>
  readonly topFolders: ReadonlySet<string>
  readonly folderEndings: readonly string[]
  readonly hasFolders: boolean
  readonly hasNames: boolean
  readonly names: ReadonlySet<string>
  readonly starts: readonly string[]
  readonly dotEndings: ReadonlySet<string>
  readonly otherEndings: readonly string[]
  readonly parts: ReadonlySet<string>
  readonly unless: ReadonlySet<string>
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

const SOURCE = PRECEDENCE.indexOf('source')
const RULES = PLACE_RULES.map(prepare)
const NAME_RULES = RULES.filter((rule) => !rule.hasFolders)
const FOLDER_RULES = RULES.filter((rule) => rule.hasFolders)

/** Files come folder by folder, so the last folder asked about is nearly always the next one. */
let last: { readonly folder: string; readonly verdict: FolderVerdict } | undefined

/**
 * The kind of place at this path (relative, `/` separators), told by names alone, upper and lower case alike:
 * a file's content may lie about where it belongs, its place in the tree is what people go by.
 */
export function placeOf(path: string): PlaceKind {
  const lower = path.toLowerCase()
  const slash = lower.lastIndexOf('/')
  const verdict = folderVerdict(lower.slice(0, Math.max(slash, 0)))
  const name = takeApart(lower.slice(slash + 1))
  const rank = Math.min(verdict.rank, strongest(NAME_RULES, name), strongest(verdict.asks, name))
  return PRECEDENCE[rank]!
}

function folderVerdict(folder: string): FolderVerdict {
  if (last?.folder === folder) return last.verdict
  const segments = folder === '' ? [] : folder.split('/')
  const speaking = FOLDER_RULES.filter((rule) => speaksBelow(rule, segments))
  const isWhole = (rule: Prepared) => !rule.hasNames && rule.unless.size === 0
  const verdict = {
    rank: Math.min(SOURCE, ...speaking.filter(isWhole).map(({ rank }) => rank)),
    asks: speaking.filter((rule) => !isWhole(rule)),
  }
  last = { folder, verdict }
  return verdict
}

function speaksBelow(rule: Prepared, segments: readonly string[]): boolean {
  if (segments.length > 0 && rule.topFolders.has(segments[0]!)) return true
  return segments.some(
    (segment) => rule.folders.has(segment) || rule.folderEndings.some((ending) => segment.endsWith(ending)),
  )
}

function strongest(rules: readonly Prepared[], name: Name): number {
  let rank = SOURCE
  for (const rule of rules) {
    // Rules are in the order of precedence: what comes later cannot be stronger.
    if (rule.rank >= rank) break
    if (speaksOf(rule, name)) rank = rule.rank
  }
  return rank
}

function speaksOf(rule: Prepared, name: Name): boolean {
  if (rule.hasNames && !isNamed(rule, name)) return false
  return rule.unless.size === 0 || !name.endings.some((ending) => rule.unless.has(ending))
}

function isNamed(rule: Prepared, { base, endings, parts }: Name): boolean {
  return (
    rule.names.has(base) ||
    (rule.dotEndings.size > 0 && endings.some((ending) => rule.dotEndings.has(ending))) ||
    (rule.parts.size > 0 && parts.some((part) => rule.parts.has(part))) ||
    rule.starts.some((start) => base.startsWith(start)) ||
    rule.otherEndings.some((ending) => base.endsWith(ending))
  )
}

const MAX_DOTS = 8

function takeApart(base: string): Name {
  const endings: string[] = []
  const dots: number[] = []
  for (let dot = base.lastIndexOf('.'); dot >= 0 && dots.length < MAX_DOTS; dot = base.lastIndexOf('.', dot - 1)) {
    endings.push(base.slice(dot))
    dots.unshift(dot)
    if (dot === 0) break
  }
  return { base, endings, parts: dots.slice(1).map((dot, index) => base.slice(dots[index]! + 1, dot)) }
}

function prepare(rule: PlaceRule): Prepared {
  const { folders = [], topFolders = [], folderEndings = [], names = [], starts = [], endings = [], parts = [] } = rule
  return {
    rank: PRECEDENCE.indexOf(rule.place),
    folders: new Set(folders),
    topFolders: new Set(topFolders),
    folderEndings,
    hasFolders: folders.length + topFolders.length + folderEndings.length > 0,
    hasNames: names.length + starts.length + endings.length + parts.length > 0,
    names: new Set(names),
    starts,
    dotEndings: new Set(endings.filter((ending) => ending.startsWith('.'))),
    otherEndings: endings.filter((ending) => !ending.startsWith('.')),
    parts: new Set(parts),
    unless: new Set(rule.unless ?? []),
  }
}
