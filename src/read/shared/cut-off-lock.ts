import { CUT_ENTRY, lastLine } from './cut-off.js'

/** Locks in TOML (Cargo, Poetry, uv, PDM): a string or list that is left open, or a last package without a version. */
export function cutOffToml(text: string): string | undefined {
  if (isHalfValue(lastLine(text))) return CUT_ENTRY
  const block = LAST_BLOCK.exec(text.slice(-LONGEST_BLOCK))?.[1]
  return block !== undefined && !VERSION_OR_SOURCE.test(block) ? CUT_ENTRY : undefined
}

/** Blocks are shorter, or are cut where they show a version. */
const LONGEST_BLOCK = 20_000
const LAST_BLOCK = /^\[\[packages?\]\]$((?:(?!^\[)[\s\S])*)$(?![\s\S])/m
/** A package of the project itself may have no version; its source follows. */
const VERSION_OR_SOURCE = /^(?:version|source|directory|vcs|archive|path)\b/m

/** A line with `=` whose value lacks its second quote, its bracket, or everything. */
function isHalfValue(line: string): boolean {
  if (line.startsWith('#') || line.startsWith('[')) return /^\[+[^\]]*$/.test(line)
  const quotes = line.split('"').length - 1
  if (quotes % 2 === 1) return !line.includes('"""')
  return HALF_KEY.test(line) || OPEN_LIST.test(line) || openFlow(line)
}

const HALF_KEY = /^[\w.-]+\s*=?$/
const OPEN_LIST = /[[{,]$/

/** Yarn: the last entry has a version, and its last line a key and a value. */
export function cutOffYarn(text: string): string | undefined {
  const last = lastLine(text)
  if (last === '' || last.startsWith('#')) return
  if (!last.startsWith(' ') || last.endsWith(':') || oddQuotes(last)) return CUT_ENTRY
  const entry = text.slice(text.trimEnd().lastIndexOf('\n\n') + 1)
  return (BERRY.test(text) ? BERRY_END : YARN_VERSION).test(entry) ? undefined : CUT_ENTRY
}

const YARN_VERSION = /^ {2}version \S/m
const BERRY = /^__metadata:/m
/** Keys that Berry writes after all others. */
const BERRY_END = /^ {2}(?:languageName|linkType): \S|^__metadata:/m

/** pnpm: every line is a key with a value, or an item; the locked packages follow those that are asked for. */
export function cutOffPnpm(text: string): string | undefined {
  const last = lastLine(text)
  if (last === '' || last.startsWith('#')) return
  if (!PNPM_LINE.test(last) || oddQuotes(last) || openFlow(last)) return CUT_ENTRY
  return ASKED.test(text) && !PNPM_PACKAGES.test(text) ? CUT_ENTRY : undefined
}

const PNPM_LINE = /^\s*(?:- .*\S|\S.*: .*\S|\S+:\s+\S.*|\.{3}|---)$/
/** A package that comes from a registry: what is linked has no entry of its own. */
const ASKED = /^ {8}version: \d/m
const PNPM_PACKAGES = /^packages:/m

/** Bundler names what the Gemfile asks for after all that it locked. */
export function cutOffBundler(text: string): string | undefined {
  return BUNDLER_SECTION.test(text) && !DEPENDENCIES.test(text) ? CUT_ENTRY : undefined
}

const BUNDLER_SECTION = /^(?:GEM|GIT|PATH)$/m
const DEPENDENCIES = /^DEPENDENCIES$/m

/** CocoaPods lists what is asked for, and where it comes from, after all pods. */
export function cutOffPods(text: string): string | undefined {
  if (!text.startsWith('PODS:')) return
  return !POD_SECTION.test(text) || oddQuotes(lastLine(text)) ? CUT_ENTRY : undefined
}

const POD_SECTION = /^(?:DEPENDENCIES|SPEC REPOS|EXTERNAL SOURCES|SPEC CHECKSUMS|PODFILE CHECKSUM|COCOAPODS):/m

/** pub ends each package with its source and version, and the file with the versions of the languages. */
export function cutOffPub(text: string): string | undefined {
  const last = lastLine(text)
  if (last === '' || last.startsWith('#')) return
  return !PUB_LINE.test(last) || oddQuotes(last) ? CUT_ENTRY : undefined
}

const PUB_LINE = /^(?: {4}(?:source|version): .*\S| {2}\w+: .*\S|packages: \{\})$/

/** Mix closes its one map on the last line. */
export function cutOffMix(text: string): string | undefined {
  return text.trimStart().startsWith('%{') && !text.trimEnd().endsWith('}') ? CUT_ENTRY : undefined
}

/** Terraform closes each provider with a brace of its own line. */
export function cutOffProviders(text: string): string | undefined {
  const last = lastLine(text)
  return last === '' || last.startsWith('#') || last === '}' ? undefined : CUT_ENTRY
}

function oddQuotes(line: string): boolean {
  return line.split('"').length % 2 === 0
}

function openFlow(line: string): boolean {
  return line.split('{').length > line.split('}').length
}
