import * as Flags from '@oclif/core/flags'

/** Flags that mean the same wherever they stand; a command takes those that it has a use for. */
export const sharedFlags = {
  from: Flags.string({ helpValue: 'FILE', description: 'a saved assessment (JSON) instead of a folder' }),
  asOf: Flags.string({ helpValue: 'DATE', description: 'assess as of this day, YYYY-MM-DD; default today' }),
  color: Flags.boolean({ allowNo: true, description: 'colour, whatever the terminal says' }),
  debug: Flags.boolean({ description: 'show the stack of a bug' }),
}
