import type { Assessment } from '../model/assessment.js'
import { CAPABILITIES } from '../model/capability.js'
import type { Dependency } from '../model/dependency-map.js'
import { SECTORS } from '../model/sectors.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { byText, groupBy } from '../util/sort.js'

/** What the schema allows as a name of a product. */
const LONGEST_NAME = 120
/** So many vendors stand in the file; the audit lists all of them. */
const MOST_VENDORS = 60

/**
 * The first `holdfast.yaml` of a product: what an audit saw as comments, what only its owners know as questions. Set are
 * the gate as it is by default and the name the product has anyway, so that the file changes no finding before somebody thought
 * about it.
 */
export function initialConfig(assessment: Assessment, db: VendorDb): string {
  return `${[
    HEAD,
    `version: 1\n${productText(assessment)}`,
    sectorText(),
    essentialText(assessment, db),
    vendorsText(assessment, db),
    notSeenText(assessment, db),
    fallbacksText(assessment, db),
    acceptancesText(assessment, db),
    GATE,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

const HEAD = `# What the owners of this product know and no code shows. Every key: docs/configuration.md.
# «# text» is for people. A line that begins with # and no space is a setting: remove the # to use it, and the # of the
# indented lines below it.`

const GATE = `# From which severity on \`holdfast audit\` fails. To begin with what is known today, so that only what is new or worse
# fails: holdfast audit --write-baseline
gate:
  failOn: critical`

/** A folder's name is no name of the product: declaring it would give its findings other ids. */
function productText({ subject, components }: Assessment): string {
  const isNamed = components.some(({ id }) => id === subject.name)
  return isNamed
    ? `product: ${quoted(subject.name)}`
    : `# Its name in reports, and in the ids of findings about it as a whole.\n#product: ${quoted(subject.name)}`
}

function sectorText(): string {
  return `# Which precedents apply to you? Choose one:${wrapped(SECTORS)}
#sector: small-saas`
}

function essentialText({ headline }: Assessment, db: VendorDb): string {
  const expected = headline.essential.map(
    ({ capability, expectedBy }) =>
      `# - ${capability}: ${db.capability(capability).title} (${line(expectedBy.join(', '))})`,
  )
  const known = new Set(headline.essential.map(({ capability }) => capability))
  const example = CAPABILITIES.find((one) => !known.has(one)) ?? 'email'
  return [
    expected.length === 0
      ? '# No capability is expected of what was found here.'
      : '# What a product of this kind cannot do without, and what expects it:',
    ...expected,
    '# What else must not stop?',
    `#essential: [${example}]`,
  ].join('\n')
}

function vendorsText({ dependencies }: Assessment, db: VendorDb): string {
  if (dependencies.length === 0) return '# No vendor was recognised.'
  const groups = [...groupBy(dependencies, ({ vendor }) => vendor)].sort((a, b) => byText(a[0], b[0]))
  const rest = groups.length - MOST_VENDORS
  return [
    '# Vendors that were seen, each with one place:',
    ...groups.slice(0, MOST_VENDORS).map(([vendor, group]) => vendorLine(vendor, group, db)),
    ...(rest > 0 ? [`# and ${rest} more: holdfast audit --verbose`] : []),
    '# Is one of them not yours, or do you run the server behind it yourselves?',
    '#corrections:',
    `#  - is: not-ours`,
    `#    vendor: ${groups[0]![0]}`,
    '#    reason: say why, in a few words',
    '# Which vendors does no code show: bank, payroll, mail?',
    '#declaredVendors:',
    '#  - vendor: name of the vendor',
    '#    capability: workspace',
  ].join('\n')
}

function vendorLine(vendor: string, group: readonly Dependency[], db: VendorDb): string {
  const capabilities = [...new Set(group.map(({ capability }) => capability))]
  const proof = group.find(({ usage }) => usage === 'required') ?? group[0]!
  const { path, line: at } = proof.evidence[0].location
  return `# - ${vendor} (${line(db.nameOf(vendor))}) for ${capabilities.join(', ')}: ${line(path)}:${at}`
}

function notSeenText({ headline }: Assessment, db: VendorDb): string {
  const missing = headline.essential.filter(({ state }) => state === 'not-seen')
  if (missing.length === 0) return ''
  return [
    '# Expected, and not seen in the files. Who does it? Name them under declaredVendors.',
    ...missing.map(({ capability }) => `# - ${capability}: who gives you ${db.capability(capability).title}?`),
  ].join('\n')
}

function fallbacksText({ dependencies, findings }: Assessment, db: VendorDb): string {
  const sole = findings.find(({ rule, vendors }) => rule === 'HF101' && vendors.length > 0)
  const capability = sole?.capability ?? dependencies[0]?.capability ?? 'email'
  const way = sole?.recommendations.find((one) => one.kind === 'vendor' && db.service(one.service ?? '') !== undefined)
  return [
    '# Is there a prepared way to do without somebody? When was it last tried?',
    '#fallbacks:',
    `#  - for: ${sole?.vendors[0] ?? dependencies[0]?.vendor ?? 'id of the vendor'}`,
    `#    capability: ${capability}`,
    `#    to: ${way?.service ?? 'name of a vendor or of a system of your own'}`,
    '#    takesOver: by-hand',
  ].join('\n')
}

/** HF112 is the rule about gatekeepers, which nobody can replace: somebody accepts them until a day. */
function acceptancesText({ findings, subject }: Assessment, db: VendorDb): string {
  const gates = findings.filter(({ rule, vendors }) => rule === 'HF112' && vendors.length > 0)
  if (gates.length === 0) return ''
  return [
    '# Stores and push gateways cannot be replaced. Who accepts that, and until when?',
    '#acceptances:',
    ...gates.flatMap(({ vendors, capability }) => [
      `# ${line(db.nameOf(vendors[0]!))}`,
      '#  - rule: HF112',
      `#    vendor: ${vendors[0]}`,
      ...(capability === undefined ? [] : [`#    capability: ${capability}`]),
      '#    owner: who answers for it',
      '#    reason: say why, in a few words',
      `#    expires: ${yearAfter(subject.asOf)}`,
    ]),
  ].join('\n')
}

/** A year is an assumption: long enough for a decision, short enough to be asked again. The 28th is in every month. */
function yearAfter(day: string): string {
  const [year, month, date] = day.split('-')
  return `${String(Number(year) + 1).padStart(4, '0')}-${month}-${date! > '28' ? '28' : date}`
}

/** A comment ends with its line: nothing from the tree may begin another. */
function line(text: string): string {
  return visible(text)
}

/** JSON text is YAML text; what could hide in it stands as an escape. Cut where the schema would refuse it. */
function quoted(name: string): string {
  return JSON.stringify(visible(name).slice(0, LONGEST_NAME) || 'product')
}

/** Words in comment lines of a width that reads well. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = ['']
  for (const word of words.map((one, i) => (i < words.length - 1 ? `${one},` : one))) {
    if (`${lines.at(-1)} ${word}`.length > 110) lines.push(word)
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim()
  }
  return `\n# ${lines.join('\n# ')}`
}
