import { describe, expect, it } from 'vitest'
import { createScan } from '../../../src/read/scan/scan.js'
import { tinyDb, tinyIndex } from '../../support/tiny-db.js'

const scan = createScan(
  tinyIndex(tinyDb({ acme: { services: { 'acme-sms': { signals: { host: ['acme-sms.io'] } } } } })),
)

describe('in what use a host was seen', () => {
  it.each<[path: string, text: string, use: string]>([
    // Choices of a form
    ['a.html', '<option value="https://acme-sms.io/v1">Acme</option>', 'offered'],
    ['a.tsx', "const all = [{ label: 'Acme', value: 'https://acme-sms.io/v1' }]", 'offered'],
    ['a.tsx', "const all = [{ value: 'https://acme-sms.io/v1', label: 'Acme' }]", 'offered'],
    ['a.ts', "const all = [\n  {\n    label: 'Acme',\n    value: 'https://acme-sms.io/v1',\n  },\n]", 'offered'],
    ['a.ts', "const env = [{ name: 'BASE', value: 'https://acme-sms.io/v1' }]", 'called'],
    ['a.yml', 'env:\n  - name: BASE\n    value: https://acme-sms.io/v1', 'configured'],
    ['a.ts', "const one = { label: 'Acme' }\nsend({ value: 'https://acme-sms.io/v1' })", 'called'],
    // Addresses that are recognised
    ['a.ts', 'if (!url.startsWith("https://acme-sms.io/hooks/")) throw 1', 'linked'],
    ['a.go', 'if strings.HasPrefix(url, "https://acme-sms.io/hooks/") {', 'linked'],
    ['a.php', "if (str_starts_with($url, 'https://acme-sms.io/hooks/')) {", 'linked'],
    ['a.rb', "url.start_with?('https://acme-sms.io/hooks/')", 'linked'],
    ['a.py', 'if url.startswith("https://acme-sms.io/hooks/"):', 'linked'],
    ['a.ts', 'client.startWithUrl("https://acme-sms.io/hooks/")', 'called'],
    ['a.ts', 'post(x.startsWith("y") ? y : "https://acme-sms.io/hooks/")', 'called'],
    // Lists
    ['next.config.mjs', 'images: { remotePatterns: [{ hostname: "acme-sms.io" }] }', 'linked'],
    ['image-hosts.mjs', 'export const HOSTS = ["acme-sms.io"]', 'linked'],
    ['hosts.mjs', 'export const HOSTS = ["acme-sms.io"]', 'called'],
    ['a.ts', 'const ALLOWED_HOSTS = ["acme-sms.io"]', 'allowed'],
    ['a.ts', 'const EMBED_ALLOW = ["acme-sms.io"]', 'mentioned'],
    ['a.ts', 'const embedSources = ["https://acme-sms.io/v1/embed.js"]', 'called'],
    ['a.ts', 'const allowedOrigins = ["https://acme-sms.io"]', 'called'],
    // Pictures and scripts by variable
    ['a.tsx', '<Shot imgSrc="https://acme-sms.io/a.png" />', 'loaded'],
    ['a.ts', 'const scriptSrc = "https://acme-sms.io/v3/"', 'loaded'],
    ['a.cs', 'csp.AllowScripts.FromSelf().From("https://acme-sms.io");', 'allowed'],
    ['a.js', 'const imgSrc = "a.png";\nfetch("https://acme-sms.io/v1")', 'called'],
  ])('%s %s', (path, text, use) => {
    expect(scan(path, 'source', Buffer.from(text))?.evidence.map((one) => one.use)).toEqual([use])
  })
})
