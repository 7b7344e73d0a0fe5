/** What decides about colour. */
export interface ColourChoice {
  /** `--color` or `--no-color`, where given. */
  readonly flag: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** `--no-color` > `--color` > `NO_COLOR` > `FORCE_COLOR` > terminal. Levels as chalk counts them. */
export function colourLevel({ flag, env, isTerminal }: ColourChoice): 0 | 1 | 2 | 3 {
  if (flag === false) return 0
  if (flag === true) return 2
  if (env['NO_COLOR']) return 0
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] === '0' ? 0 : 2
  return isTerminal && env['TERM'] !== 'dumb' ? 2 : 0
}
