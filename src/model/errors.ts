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
