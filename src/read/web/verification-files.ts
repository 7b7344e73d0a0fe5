import { type Document, defineReader, type Report } from '../reader.js'
import { cutOffByName } from '../shared/cut-off.js'

/** Base names that stand for a service, also as templates. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^(?:apple-app-site-association|(?:apple_app_)?site_association)(?:\.|$)/, 'apple-app-site-association'],
  [/^assetlinks\.json/, 'assetlinks.json'],
  [/^apple-developer-merchantid-domain-association/, 'apple-developer-merchantid-domain-association'],
  [/^(?:microsoft-)?identity[-_]association\.json/, 'microsoft-identity-association.json'],
  [/^security\.txt$/, 'security.txt'],
  [/^bingsiteauth\.xml$/, 'BingSiteAuth.xml'],
  [/^(?:app-)?ads\.txt$/, 'ads.txt'],
]

/** Files whose name holds a token; what they prove is what a DNS record would. */
const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^google[0-9a-f]{12,20}\.html$/, 'TXT:google-site-verification='],
  [/^yandex_[0-9a-f]{12,20}\.(?:html|txt)$/, 'TXT:yandex-verification:'],
  [/^pinterest-[0-9a-f]{4,20}\.html$/, 'TXT:pinterest-site-verification='],
]

/** Notices files by which services check a domain, or which services look for on it. */
export const verificationFiles = defineReader({
  name: 'web/verification-files',
  version: 2,
  syntax: 'text',
  selects: {
    path: /(?:^|\/)\.well-known\/[^/]+$|(?:^|\/)(?:apple-app-site-association|(?:apple_app_)?site_association|assetlinks\.json|apple-developer-merchantid|(?:microsoft-)?identity[-_]association\.json|security\.txt$|bingsiteauth\.xml$|(?:app-)?ads\.txt$|google[0-9a-f]{12,20}\.html$|yandex_[0-9a-f]{12,20}\.|pinterest-[0-9a-f]{4,20}\.html$)/,
  },
  reads: 'Domain verification files, app links of Apple and Android, security.txt, and files under .well-known.',
  blind: 'Files that a program serves from memory.',
  cutOff: cutOffByName,
  read(document, report) {
    const { name, path } = document
    const known = KNOWN.find(([expression]) => expression.test(name))?.[1]
    const folder = path.toLowerCase().lastIndexOf('.well-known/')
    const value = known ?? (folder >= 0 ? `.well-known/${name}` : undefined)
    if (value !== undefined) report.evidence({ kind: 'file', value, use: 'declared', at: 0, excerpt: name })
    const token = TOKENS.find(([expression]) => expression.test(name))?.[1]
    if (token !== undefined) report.evidence({ kind: 'dns', value: token, use: 'configured', at: 0, excerpt: name })
    if (known === 'apple-app-site-association' || known === 'assetlinks.json') readApps(document, report)
  },
})

/** `ABCDE12345.com.acme.app` of Apple, `"package_name": "com.acme.app"` of Android. */
const APPLE_APP = /"(?:appIDs?|apps)"\s{0,4}:\s{0,4}\[?\s{0,40}"[A-Z0-9]{10}\.([\w.-]{3,150})"/g
const ANDROID_APP = /"package_name"\s{0,4}:\s{0,4}"([\w.]{3,150})"/g

function readApps({ text }: Document<unknown>, report: Report): void {
  for (const expression of [APPLE_APP, ANDROID_APP])
    for (const match of text.matchAll(expression))
      report.identity({ kind: 'bundle', value: match[1]!, at: match.index + match[0].lastIndexOf(match[1]!) })
}
