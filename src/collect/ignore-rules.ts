import ignore, { type Ignore } from 'ignore'
import { ConfigError } from '../model/errors.js'
import type { LedgerEntry } from '../model/source-file.js'
import { IgnoreFilter } from './ignore-filter.js'

/** The rules of one folder's ignore files, or of `--exclude`. */
export interface IgnoreLayer {
  /** Length of the folder's path with its slash: what to cut off a path before asking. */
  readonly from: number
  readonly rules: Ignore
  readonly filter: IgnoreFilter
  /** For the ledger: `web/.gitignore`, `--exclude`. */
  readonly origin: string
  /** Git's own rules say nothing about files that git tracks. */
  readonly isGits: boolean
}

/** Files of the product that are read for what they are and not as its code. */
export interface OwnFile {
  readonly pattern: string
  /** For the ledger: «the product's own vendor files». */
  readonly what: string
}

/** Files that say what a folder leaves out, the weaker first. */
export const IGNORE_FILES = ['.gitignore', '.holdfastignore']

/** Those that also hold outside a working tree of git. */
export const OWN_IGNORE_FILES = ['.holdfastignore']

const MAX_LENGTH = 256
const MAX_STARS = 8
const MAX_GLOBSTARS = 2
const MAX_RULES = 2_000
const LINE_END = /\r?\n/

/** Rules in force at one place of the tree, and what they say of an entry. */
export type IgnoreLayers = readonly IgnoreLayer[]

/** Why a pattern would cost too much on a hostile path; undefined when it is fine. */
export function costOf(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return `longer than ${MAX_LENGTH} characters`
  if (countOf(pattern, '*') > MAX_STARS) return `more than ${MAX_STARS} asterisks`
  // Each `**` with something behind it multiplies the ways to lay out a deep path.
  const inner = pattern.endsWith('/**') ? pattern.slice(0, -3) : pattern
  if (countOf(inner, '**') > MAX_GLOBSTARS) return `more than ${MAX_GLOBSTARS} times ** before the end`
  return undefined
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}

/** The layer for the user's own exclusions. An expensive pattern is refused: the user can write a simpler one. */
export function excludeLayer(patterns: readonly string[]): IgnoreLayer | undefined {
  for (const pattern of patterns) {
    const cost = costOf(pattern)
    if (cost)
      throw new ConfigError(`--exclude "${pattern.slice(0, 60)}": ${cost}.`, 'Use a simpler pattern, or several.')
  }
  if (patterns.length === 0) return undefined
  return layerOf(0, patterns, '--exclude')
}

/** The layers for what the user excludes and for the product's own files, whose reasons are told apart. */
export function excludeLayers(exclude: readonly string[], ownFiles: readonly OwnFile[] = []): IgnoreLayers {
  const own = ownFiles.map(({ pattern, what }) => layerOf(0, [pattern], `${OWN}${what}`))
  return [...[excludeLayer(exclude)].filter((one) => one !== undefined), ...own]
}
const OWN = 'own: '

/**
 * The layer for one ignore file. Patterns that would cost too much are passed over and disclosed: passing one over
 * means that more is read, never less.
 */
export function fileLayer(
  folder: string,
  name: string,
  text: string,
  inForce: number,
): { layer: IgnoreLayer | undefined; count: number; passedOver: LedgerEntry[] } {
  const passedOver: LedgerEntry[] = []
  const accepted: string[] = []
  const origin = `${folder}${name}`
  for (const [index, line] of text.split(LINE_END).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const cost = inForce + accepted.length >= MAX_RULES ? `more than ${MAX_RULES} patterns in force` : costOf(line)
    if (cost === undefined) accepted.push(line)
    else passedOver.push({ path: `${origin}:${index + 1}`, reason: `ignore pattern passed over: ${cost}` })
    if (passedOver.length > MAX_RULES) break
  }
  const layer = layerOf(folder.length, accepted, origin, name === '.gitignore')
  return { layer: accepted.length > 0 ? layer : undefined, count: accepted.length, passedOver }
}

function layerOf(from: number, patterns: readonly string[], origin: string, isGits = false): IgnoreLayer {
  const rules = ignore({ ignorecase: false }).add([...patterns])
  return { from, rules, filter: new IgnoreFilter(patterns), origin, isGits }
}

/** What the layers say of an entry: the deepest rule that speaks decides, as in git. */
export interface Verdict {
  /** The reason to show, when the entry is left out. */
  readonly reason: string | undefined
  /** Whether a rule of git's said so. */
  readonly isGits: boolean
  /** Layers that would have left out this folder had not a deeper one taken it in again. */
  readonly overruled: readonly IgnoreLayer[]
}

const KEPT: Verdict = { reason: undefined, isGits: false, overruled: [] }

/** The verdict of something stronger than a rule. */
export function leftOutBecause(reason: string): Verdict {
  return { reason, isGits: false, overruled: [] }
}

/** Asks the layers about an entry in a folder that none of them leaves out; `path` ends in a slash for a folder. */
export function judge(layers: IgnoreLayers, path: string, name: string): Verdict {
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at]!
    if (!layer.filter.mightSpeakOf(name)) continue
    const result = layer.rules.test(path.slice(layer.from))
    if (result.ignored) return { reason: leftOut(layer, result.rule?.pattern), isGits: layer.isGits, overruled: [] }
    if (result.unignored) return { ...KEPT, overruled: layers.slice(0, at).filter(ignores(path)) }
  }
  return KEPT
}

function ignores(path: string) {
  return (layer: IgnoreLayer) => layer.rules.ignores(path.slice(layer.from))
}

function leftOut(layer: IgnoreLayer, pattern: string | undefined): string {
  if (layer.origin.startsWith(OWN)) return `passed over as ${layer.origin.slice(OWN.length)}`
  const rule = pattern === undefined ? '' : ` «${pattern.trim()}»`
  return layer.origin === '--exclude' ? `excluded by --exclude${rule}` : `ignored by ${layer.origin}${rule}`
}
