import { dayOf } from '../cli/day.js'
import { memorySource } from '../collect/memory.js'
import { packageVersion } from '../config/package-version.js'
import { audit } from '../flows/audit.js'
import { openReadRisky } from '../flows/read-risky.js'
import type { Assessment } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import { precedents, vendorDb } from './data.js'

/** A product whose files are at hand, wherever they come from. */
export interface AssessInput {
  readonly name: string
  /** Contents by path, `/` between folders. Ignore files are not applied: what is handed over is meant. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** What `holdfast.yaml` would say; the one among the files is read like any other and has no effect. */
  readonly config?: Config
  /** `owner/name`, so that the product's own addresses are known as its own. */
  readonly repository?: string
  /** The day of everything that depends on the day, `YYYY-MM-DD`; default today. */
  readonly asOf?: string
}

/** Assesses files that are held in memory; nothing of them touches the disk. */
export async function assess({ name, files, config = {}, repository, asOf }: AssessInput): Promise<Assessment> {
  const risky = openReadRisky()
  try {
    return await audit({
      source: memorySource(name, files, repository === undefined ? {} : { repository }),
      sourceName: name,
      db: vendorDb(),
      version: packageVersion(),
      asOf: dayOf(asOf),
      config,
      precedents,
      readRisky: risky.read,
      onProgress: () => undefined,
    })
  } finally {
    risky.close()
  }
}
