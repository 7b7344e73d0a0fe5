const HOST = /^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/
const SPF_SOURCE = /(?:^|\s)[+?~-]?(?:include:|redirect=|exists:|a:|mx:)([^\s"]+)/gi
const CAA_ISSUER = /\bissue(?:wild|mail)?["']?[\s,]+["']?([a-z0-9.-]+\.[a-z]{2,})/i

/** `google-site-verification=…`: the words before the first `=` or `:` say who asked, the token behind them is left off. */
const TXT_PREFIX = /^([A-Za-z_][A-Za-z0-9_.-]{1,59}[=:])\s*\S/

/** Records that are rules of mail and certificates rather than the mark of a service. */
const TXT_RULES = /^(?:v=|k=|p=|t=|h=)/i

/**
 * What one DNS record says, as values of `dns` evidence; none for records that name nobody. `name` is the record's owner
 * name where it is known: a CNAME below `_domainkey` hands the signing key of mail to its target.
 */
export function dnsValues(type: string, value: string, name = ''): readonly string[] {
  const text = unquoted(value)
  switch (type.toUpperCase()) {
    case 'MX':
      return hostValue('MX', text.replace(/^\d+\s+/, ''))
    case 'A':
      return ADDRESS.test(text) ? [`A:${text}`] : []
    case 'NS':
      return hostValue('NS', text)
    case 'CNAME':
    case 'ALIAS':
    case 'ANAME': {
      const target = hostValue('CNAME', text)
      const isKey = /(?:^|\.)_domainkey(?:\.|$)/i.test(name)
      return isKey ? [...target, ...hostValue('DKIM', text)] : target
    }
    case 'CAA':
      return hostValue('CAA', CAA_ISSUER.exec(value.replace(/\\"/g, '"'))?.[1] ?? text.split(';', 1)[0]!)
    case 'TXT':
    case 'SPF':
      return txtValues(text)
    default:
      return []
  }
}

const VERIFICATION = /^[a-z0-9-]{2,40}-verif(?:y|ication)(?:-[a-z0-9]{1,20})?[=:]\s*\S/i
const MX_NAME = /(?:^|[_-])mx(?:[_-]|$)/i

/**
 * What a text says that may be a DNS record but stands anywhere, such as in a variable: only what cannot be anything else. A
 * mail server is one where `name`, the name it stands under, says so (`mx_records`).
 */
export function looseDnsValues(name: string, text: string): readonly string[] {
  const plain = unquoted(text)
  if (/^v=spf1\s/i.test(plain) || VERIFICATION.test(plain)) return txtValues(plain)
  return MX_NAME.test(name) ? dnsValues('MX', plain) : []
}

function txtValues(text: string): readonly string[] {
  if (/^v=spf1(?:\s|$)/i.test(text)) {
    const sources = [...text.slice(0, 4000).matchAll(SPF_SOURCE)].flatMap((match) => hostValue('SPF', match[1]!))
    return [...new Set(sources)]
  }
  if (TXT_RULES.test(text)) return []
  const prefix = TXT_PREFIX.exec(text)?.[1]
  return prefix === undefined ? [] : [`TXT:${prefix}`]
}

/** Only what stands behind the last variable is sure: `${token}.dkim.example.com` is known as `dkim.example.com`. */
function hostValue(type: string, text: string): readonly string[] {
  const host = text
    .slice(Math.max(text.lastIndexOf('}.') + 1, 0))
    .replace(/^\.|\.$/g, '')
    .trim()
    .toLowerCase()
  return host.length <= 253 && HOST.test(host) ? [`${type}:${host}`] : []
}

/** Long TXT values are written as several quoted strings; the resolver joins them without a blank. */
function unquoted(value: string): string {
  return value
    .slice(0, 8000)
    .replace(/\\"/g, '"')
    .trim()
    .replace(/"\s+"/g, '')
    .replace(/^["']|["']$/g, '')
    .trim()
}
