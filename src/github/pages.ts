import { ConfigError } from '../model/errors.js'
import type { Client } from './client.js'

/** The most that a page holds (docs.github.com, «Using pagination in the REST API»). */
const PER_PAGE = 100

/**
 * The rows of a list that comes in pages, up to the first empty page: a page that is not full need not be the last, and the link
 * to the next one is an address that an answer chose.
 */
export async function* pagesOf(client: Client, path: string, what: string, most: number): AsyncGenerator<unknown> {
  for (let page = 1; page <= Math.ceil(most / PER_PAGE); page += 1) {
    const rows = await client.json(`${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`, what)
    if (!Array.isArray(rows))
      throw new ConfigError(`The list of ${what} is not as the API says.`, 'Is GITHUB_API_URL right?')
    if (rows.length === 0) return
    yield* rows
  }
  throw new ConfigError(`There are more than ${most} ${what}.`, 'That is more than is looked through.')
}
