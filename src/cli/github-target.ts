import { isGithubAddress, parseAddress } from '../github/address.js'
import { fetchRevision } from '../github/repository.js'
import { ConfigError } from '../model/errors.js'
import { OWN_VENDORS } from '../vendor-db/own.js'
import { clientFromEnvironment } from './github-service.js'
import { type Target, targetOfRevision } from './target.js'

/** What the user said beside the address. */
export interface GithubRequest {
  readonly targets: readonly string[]
  readonly ref?: string | undefined
  readonly config?: string | undefined
  readonly inventory?: string | undefined
  readonly version: string
  /** Takes what is to be told of how the service answered. */
  readonly note: (text: string) => void
}

/** A repository of a service, read into memory: the one target for which the network is used. */
export async function githubTarget({ targets, ref, config, inventory, version, note }: GithubRequest): Promise<Target> {
  const [named = '', more] = targets
  if (more !== undefined || !isGithubAddress(named))
    throw new ConfigError(
      'A repository of GitHub is one product.',
      'Name it alone; clone what is to be audited together.',
    )
  const address = parseAddress(ref === undefined ? named : `${named}@${ref}`)
  const { revision, notes, hasFolder } = await fetchRevision(clientFromEnvironment(version), address)
  for (const text of notes) note(text)
  const target = await targetOfRevision(revision, ref === undefined ? named : `${named}@${ref}`, undefined, {
    config,
    inventory,
  })
  const vendors = target.parsed.config.vendors ?? OWN_VENDORS
  if (hasFolder(vendors))
    note(`${vendors} of the repository is not used; clone it for an audit that knows these vendors`)
  return target
}
