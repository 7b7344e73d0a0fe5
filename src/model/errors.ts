import type { Config } from './config.js'

/** Something the user can mend: wrong path, bad configuration, an output that cannot be written. Exit code 2. */
export class ConfigError extends Error {
  constructor(
    message: string,
    /** What to do about it, one sentence. */
    readonly hint?: string,
  ) {
    super(message)
    this.name = 'ConfigError'
  }
}

/** Faults of a configuration, with what can be read in spite of them: that may have faults of another kind, told at the same time. */
export class ConfigFaults extends ConfigError {
  constructor(
    message: string,
    hint: string,
    readonly rest: { readonly config: Config; readonly at: (path: readonly PropertyKey[]) => string },
  ) {
    super(message, hint)
  }
}
