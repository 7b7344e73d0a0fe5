import { readFileSync } from 'node:fs'

/** Where the build wrote what tells it from any other. */
const BUILD_ID = new URL('../../build-id.txt', import.meta.url)

/** The id of this build; undefined where the program runs without having been built. */
export function buildId(): string | undefined {
  try {
    return readFileSync(BUILD_ID, 'utf8')
  } catch {
    return undefined
  }
}
