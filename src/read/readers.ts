import { action as githubAction } from './github/action.js'
import { dependabot as githubDependabot } from './github/dependabot.js'
import { workflow as githubWorkflow } from './github/workflow.js'
import type { Reader } from './reader.js'

/**
 * Every reader, by hand, in the order of the folders. A reader that is not in this list does not run, and the import rules
 * fail for a file that nobody lists. `docs/readers.md` is generated from it.
 */
export const READERS: readonly Reader[] = [
  // packages
  // infrastructure
  // delivery
  githubWorkflow,
  githubAction,
  githubDependabot,
  // source
  // mobile
  // web
]
