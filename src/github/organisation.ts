import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'
import type { Address } from './address.js'
import type { Client } from './client.js'
import { Refusal } from './failures.js'
import { pagesOf } from './pages.js'

/** A repository as the list of its organisation has it. */
export interface ListedRepository extends Address {
  /** Why it is not audited unless asked; undefined where it is. */
  readonly leftOut?: 'archived' | 'a fork'
}

const OWNER = /^[\w-]{1,100}$/
/** Assumption: larger organisations are audited in parts, or from a script over their own list. */
const MOST_REPOSITORIES = 5000

/** Parses `github:acme` or `acme`; throws `ConfigError` for anything else. */
export function parseOrganisation(text: string): string {
  const name = text.replace(/^github:/, '')
  if (!OWNER.test(name)) throw new ConfigError(`${visible(text)} is no organisation.`, 'Write --org github:acme.')
  return name
}

/** The repositories of an organisation, or of a person, that the token may see, by name. */
export async function repositoriesOf(client: Client, owner: string): Promise<ListedRepository[]> {
  const rows = await listed(client, owner)
  return rows.sort((a, b) => (a.repo < b.repo ? -1 : 1)).filter(({ repo }, i, all) => repo !== all[i - 1]?.repo)
}

async function listed(client: Client, owner: string): Promise<ListedRepository[]> {
  const what = `repositories of ${owner}`
  try {
    return await allOf(pagesOf(client, `/orgs/${owner}/repos`, what, MOST_REPOSITORIES), owner)
  } catch (error) {
    if (!(error instanceof Refusal && error.isOfRights)) throw error
    return await allOf(pagesOf(client, `/users/${owner}/repos`, what, MOST_REPOSITORIES), owner)
  }
}

async function allOf(rows: AsyncIterable<unknown>, owner: string): Promise<ListedRepository[]> {
  const all: ListedRepository[] = []
  for await (const row of rows) all.push(repositoryOf(row, owner))
  return all
}

const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/

/** Of a row its name alone is used, as a name: never its addresses. */
function repositoryOf(row: unknown, owner: string): ListedRepository {
  const { name, archived, fork } = (row ?? {}) as { name?: unknown; archived?: unknown; fork?: unknown }
  if (typeof name !== 'string' || !NAME.test(name))
    throw new ConfigError(`The list of repositories of ${owner} is not as the API says.`, 'Is GITHUB_API_URL right?')
  const leftOut = archived === true ? ('archived' as const) : fork === true ? ('a fork' as const) : undefined
  return { owner, repo: name, ...(leftOut === undefined ? {} : { leftOut }) }
}
