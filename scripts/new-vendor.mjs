#!/usr/bin/env node
/**
 * Starts a vendor file: `npm run new:vendor -- <id>` writes a commented template, and refuses ids that are taken.
 * `docs/vendor-db.md` says what belongs into it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder =
  process.env.HOLDFAST_VENDORS ?? join(dirname(dirname(fileURLToPath(import.meta.url))), 'vendor-db/vendors')
const [id] = process.argv.slice(2)

if (!id || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
  fail('usage: npm run new:vendor -- <id>\nThe id is the company or service family as people call it, in kebab-case.')
const path = join(folder, `${id}.yaml`)
if (existsSync(path)) fail(`${id} is there already: ${path}`)
const holder = aliasHolder(id)
if (holder) fail(`${id} is another name of ${holder}, see ${holder}.yaml`)

writeFileSync(path, template(id), { flag: 'wx' })
process.stdout.write(
  `${path}\nFill it in, then: npm run build && node scripts/vendors.mjs check ${id} && npx vitest run tests/vendor-db\n`,
)

/** The vendor that lists the id among its aliases. */
function aliasHolder(wanted) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .find((name) => {
      const line = /^aliases:\s*\[([^\]]*)\]/m.exec(readFileSync(join(folder, name), 'utf8'))
      return line?.[1].split(',').some((alias) => alias.trim() === wanted)
    })
    ?.replace(/\.yaml$/, '')
}

function template(vendor) {
  const name = vendor.replace(/(^|-)([a-z])/g, (_, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase())
  return `# Every TODO is to be filled in or taken out; the check names those that are left.
id: ${vendor}
name: ${name}
# legalName: "${name}, Inc."
owner: "TODO: independent, or the id of the vendor or organisation (organisations.yaml) that decides over it"
# ownerSource: { url: https://…, says: "bought in 2024", checked: 2026-01-31 }
country: "TODO: home of the legal organisation, ISO 3166-1 alpha-2, as in DE"
homepage: "TODO: its address, beginning with https://"
# reading: [docs.${vendor}.com]           # hosts that are pages to read; seeing them proves nothing
services:
  - id: ${vendor}-main        # most important service first
    name: ${name}
    capabilities: ["TODO: what it is for; the first is what a signal means, the list stands in src/model/capability.ts"]
    substitutability: adapter # standard-protocol, adapter, reimplement or gatekeeper
    # standards: [SMTP]
    signals:                  # only what you can confirm; a trailing * makes a prefix, everything else is exact
      host: ["TODO: the host of its API, as in api.twilio.com"]
      # package: [pkg:npm/${vendor}]      # purl without version
      # env: [${vendor.toUpperCase().replaceAll('-', '_')}_API_KEY]
    # assumed:                # signals that show a protocol, an account or self-run software and leave the vendor open
    #   package: [pkg:npm/some-client]
    examples:                 # must find this service and no other, in the whole database
      - { kind: host, value: "TODO: an address as it stands in code, without https://" }
    # lookalikes:             # must find nothing
    #   - { kind: package, value: pkg:npm/${vendor}-node }
    # export: "how to get the data out"
    waysOut:                  # or noWayOut: "the reason why there is none"
      - kind: self-hosted     # or vendor, with the id of a service, or channel
        to: "TODO: name of a system that does the same"
        # licence: Apache-2.0
        why: "TODO: one reason for it"
        # but: "one against it"
# terms:                      # what the public terms promise; leave out what the text does not say
#   - document: Terms of Service
#     immediateSuspension: true
#     noticeHours: 0
#     url: https://${vendor}.com/terms
#     snapshot: 2026-01-31
#     verified: true
sources:                      # or assumption: "what was remembered and not read"
  - url: "TODO: a page that says so"
    says: "TODO: what it says, in short"
    checked: "TODO: the day on which it was read, YYYY-MM-DD"
`
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(2)
}
