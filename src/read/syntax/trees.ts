import type { CheerioAPI } from 'cheerio'
import type { Data } from './data.js'
import type { DockerInstruction } from './docker-tree.js'
import type { HclBody } from './hcl-tree.js'
import type { ModuleRecord } from './module-record.js'
import type { XmlElement } from './xml-tree.js'

/** What each syntax's parser gives. Add a syntax here, its parser beside it, and one line in `parsers.ts`. */
export interface Trees {
  /** No tree: the reader works on `text`. */
  readonly text: string
  /** JSON and JSONC. */
  readonly json: Data
  /** All documents of a YAML stream. */
  readonly yaml: readonly Data[]
  readonly toml: Data
  readonly xml: XmlElement
  readonly hcl: HclBody
  /** Loaded with `sourceCodeLocationInfo`. */
  readonly html: CheerioAPI
  readonly dockerfile: readonly DockerInstruction[]
  readonly module: ModuleRecord
}
