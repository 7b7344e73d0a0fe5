import { CODE_FACTS } from './lists/code-facts.js'
import { DELIVERY } from './lists/delivery.js'
import { INFRASTRUCTURE } from './lists/infrastructure.js'
import { MOBILE } from './lists/mobile.js'
import { PACKAGES } from './lists/packages.js'
import { SOURCE } from './lists/source.js'
import { WEB } from './lists/web.js'
import type { Reader } from './reader.js'

/**
 * Every reader, from the lists by hand, in their order. A reader that is in no list does not run, and the import rules fail for
 * a file that nobody lists. `docs/readers.md` is generated from it.
 */
export const READERS: readonly Reader[] = [
  ...PACKAGES,
  ...INFRASTRUCTURE,
  ...DELIVERY,
  ...SOURCE,
  ...MOBILE,
  ...WEB,
  ...CODE_FACTS,
]
