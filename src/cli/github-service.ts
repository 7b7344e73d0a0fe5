import { type Client, openClient } from '../github/client.js'
import { serviceOf } from '../github/service.js'

/** The service that the environment names, with the token from there and nowhere else. */
export function clientFromEnvironment(version: string): Client {
  const { GITHUB_API_URL, GITHUB_TOKEN, GH_TOKEN } = process.env
  const service = serviceOf({
    ...(GITHUB_API_URL === undefined ? {} : { GITHUB_API_URL }),
    ...(GITHUB_TOKEN === undefined ? {} : { GITHUB_TOKEN }),
    ...(GH_TOKEN === undefined ? {} : { GH_TOKEN }),
  })
  return openClient(service, version)
}
