/**
 * How sure terms are that nobody read: «reported» where a text of somebody else tells of them, else an assumption. `own` are addresses of
 * the vendor: its home page and where its terms stand.
 */
export function standingOfUnread(source: string | undefined, own: readonly (string | undefined)[]): string {
  const domains = own.flatMap((address) => domainOf(address) ?? [])
  const domain = domainOf(source)
  return domain === undefined || domains.includes(domain) ? 'not read (assumption)' : 'reported'
}

/** The last two labels of the host, three under ends like `co.uk`; undefined for what is no address. */
function domainOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const labels = new URL(address).hostname.split('.')
  const isSecondLevel = /^(?:com?|net|org|gov|edu|ac|ne|or)\.[a-z]{2}$/.test(labels.slice(-2).join('.'))
  return labels.slice(isSecondLevel ? -3 : -2).join('.')
}
