import { linesOf } from './lines.js'

/** One `[[package]]` block of a lock file in TOML, as far as locks are alike. */
export interface LockBlock {
  readonly name: string
  readonly offset: number
  /** The text of `source`, or of the keys of a `[package.source]` table, as written. */
  readonly source: string
  readonly sourceOffset: number
}

const HEADER = /^\[\[packages?\]\]\s*$/
const NAME = /^name\s*=\s*"([^"]*)"/
const SOURCE = /^(?:source|url|index|vcs|git|directory|path)\s*=\s*(.*)$/
const OTHER_TABLE = /^\[(?!\[?package(?:\.source)?\])/

/** The blocks of Cargo.lock, poetry.lock, uv.lock, pdm.lock, pylock.toml: by lines, since they have thousands of packages. */
export function* lockBlocks(text: string): Generator<LockBlock> {
  let block: { name: string; offset: number; source: string; sourceOffset: number } | undefined
  let isOther = false
  for (const line of linesOf(text)) {
    if (HEADER.test(line.text)) {
      if (block?.name) yield block
      block = { name: '', offset: line.offset, source: '', sourceOffset: line.offset }
      isOther = false
    } else if (line.text.startsWith('[')) isOther = OTHER_TABLE.test(line.text)
    else if (block && !isOther) {
      const name = block.name === '' ? NAME.exec(line.text)?.[1] : undefined
      if (name !== undefined) {
        block.name = name
        block.offset = line.offset
      } else {
        const source = SOURCE.exec(line.text)?.[1]
        if (source === undefined) continue
        if (block.source === '') block.sourceOffset = line.offset
        block.source = `${block.source} ${source}`.trim().slice(0, 1000)
      }
    }
  }
  if (block?.name) yield block
}
