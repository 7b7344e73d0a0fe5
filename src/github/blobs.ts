import { DEFAULT_LIMITS } from '../collect/limits.js'
import type { Address } from './address.js'
import type { Client } from './client.js'
import type { Contents } from './contents.js'

/** So many requests at a time; docs.github.com, «Best practices», asks for few. */
const AT_ONCE = 4
/** After so many the others would be refused too, each after its pauses. */
const MOST_REFUSALS = 3
const RAW = 'application/vnd.github.raw+json'

/**
 * Fetches one by one what the archive did not hold: `export-ignore` leaves files out, `export-subst` and Git LFS change them. What
 * cannot be had is failed by name.
 */
export async function fetchBlobs(client: Client, { owner, repo }: Address, contents: Contents): Promise<void> {
  const missing = contents.stillMissing()
  const queue = missing.slice(0, client.limits.blobs)
  for (const object of missing.slice(client.limits.blobs))
    contents.fail(object, `not in the archive, like more than ${client.limits.blobs} others`)
  let refusals = 0
  const work = async () => {
    for (let object = queue.shift(); object !== undefined; object = queue.shift()) {
      if (refusals >= MOST_REFUSALS) {
        contents.fail(object, 'not in the archive, and not to be had')
        continue
      }
      try {
        const path = `/repos/${owner}/${repo}/git/blobs/${object}`
        const content = await client.bytes(path, RAW, `file in ${owner}/${repo}`, DEFAULT_LIMITS.lockFileBytes)
        if (!contents.offer(content)) contents.fail(object, 'what the service handed out is not what it lists')
      } catch {
        refusals += 1
        contents.fail(object, 'not in the archive, and not to be had')
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
