import { ConfigError } from '../model/errors.js'
import { didYouMean } from './did-you-mean.js'

const NOT_FOUND = /^command (.+) not found\.?$/i

/** What to say where the framework knows no such command; undefined where `error` is another one. */
export async function unknownCommand(error: unknown, argv: readonly string[], url: string) {
  const named = error instanceof Error ? NOT_FOUND.exec(error.message)?.[1] : undefined
  if (named === undefined) return undefined
  // The framework joins what it takes for topics with colons.
  const word = argv.find((one) => named === one || named.startsWith(`${one}:`)) ?? named
  const { Config } = await import('@oclif/core/config')
  const { commandIDs } = await Config.load(url)
  const hint = didYouMean(word, commandIDs) ?? 'holdfast --help lists the commands.'
  const isPath = /[/\\.]/.test(word)
  return new ConfigError(`There is no command ${word}.`, isPath ? `To audit that folder: holdfast audit ${word}` : hint)
}
