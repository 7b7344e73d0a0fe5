const URL_HOST =
  /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/(?:[^\s/?#@]{0,200}@)?((?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,62})\.?(?::\d+)?(?:\/([^\s?#"'<>]*))?/i
const SCP_HOST = /^[a-z0-9_.-]{1,64}@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}):([^\s?#"'<>]*)/i
const BARE_HOST = /^((?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,62})\.?(?::\d+)?(?:\/([^\s?#"'<>]*))?$/i

/**
 * Host and path of a URL as `host` evidence has them, `api.example.com/v1`; also of `git@host:path`. Undefined for anything
 * else, for addresses by number and for hosts that hang on a variable.
 */
export function hostOfUrl(url: string): string | undefined {
  const text = url
    .trim()
    .slice(0, 2000)
    .replace(/^git::/, '')
  const match = URL_HOST.exec(text) ?? SCP_HOST.exec(text)
  return match ? joined(match[1]!, match[2]) : undefined
}

/** As `hostOfUrl`, and also of a host without scheme, `registry.example.com/team`. For places where only a host can stand. */
export function hostOf(text: string): string | undefined {
  const url = hostOfUrl(text)
  if (url !== undefined) return url
  const match = BARE_HOST.exec(text.trim().slice(0, 2000))
  return match ? joined(match[1]!, match[2]) : undefined
}

function joined(host: string, path: string | undefined): string {
  const plain =
    path
      ?.split(/[${]/, 1)[0]
      ?.replace(/\.git$/, '')
      .replace(/\/+$/, '') ?? ''
  return plain === '' ? host.toLowerCase() : `${host.toLowerCase()}/${plain}`
}
