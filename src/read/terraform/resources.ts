import type { Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { imageName } from '../shared/image.js'
import type { HclAttribute, HclBlock } from '../syntax/hcl-tree.js'
import { attributeOf, attributesBelow, literalOf } from './attributes.js'
import { reportDnsRecord } from './dns-records.js'

/** Attributes whose value people read as what a resource is for. */
const NAMES = [
  'bucket',
  'name',
  'identifier',
  'function_name',
  'domain',
  'repository_name',
  'cluster_identifier',
  'bucket_name',
]
const HOST_NAME = /(?:^|_)(?:endpoint|host|hostname|url|uri|server|registry|repository)$/
const IMAGE_NAME = /(?:^|_)image(?:_uri|_url|_name)?$/
const IMAGE_IN_SOURCE = /"?\bimage"?\s*[=:]\s*"([^"]{1,300})"/g

/** Reports one `resource` or `data` block: its type, the images it runs, the hosts it is pointed at, its DNS records. */
export function reportResource(block: HclBlock, report: Report): void {
  const [type, label = ''] = block.labels
  if (type === undefined || !/^[a-z][\w-]*$/i.test(type)) return
  const name = literalOf(attributeOf(block.body, ...NAMES))
  const isData = block.type !== 'resource'
  const context = isData ? 'data' : name === undefined || name === label ? label : `${label} ${name}`.slice(0, 120)
  const condition = conditionOf(attributeOf(block.body, 'count', 'for_each'))
  const aside = { context, ...(condition !== undefined && { condition }) }
  const at = block.labelOffsets[0] ?? block.offset
  report.evidence({ kind: 'resource', value: type, use: isData ? 'declared' : 'called', ...aside, at })
  reportAttributes(block, { ...aside, context: label }, report)
  if (!isData) reportDnsRecord(block, report)
}

/** Reports images and hosts that attributes carry, for resources, modules and providers alike. */
export function reportAttributes(
  block: HclBlock,
  aside: { readonly context: string; readonly condition?: string },
  report: Report,
): void {
  for (const { attribute, block: of } of attributesBelow(block)) {
    const text = literalOf(attribute)
    const at = attribute.strings[0]?.offset ?? attribute.valueOffset
    if (text === undefined) reportImagesIn(attribute, aside, report)
    else if (IMAGE_NAME.test(attribute.name)) reportImage(joined(attribute.name, text, of), at, aside, report, text)
    else if (HOST_NAME.test(attribute.name)) {
      const host = hostOf(text)
      if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', ...aside, at })
    }
  }
}

function reportImagesIn(attribute: HclAttribute, aside: { context: string; condition?: string }, report: Report): void {
  if (!attribute.source.includes('image')) return
  for (const match of attribute.source.matchAll(IMAGE_IN_SOURCE))
    reportImage(match[1]!, attribute.valueOffset + match.index + match[0].length - 1 - match[1]!.length, aside, report)
}

/** Names of machine images stand under the same word; a container image that matters has an owner or a registry. */
function reportImage(
  text: string,
  at: number,
  aside: { context: string; condition?: string },
  report: Report,
  excerpt = text,
): void {
  const value = /[/:]/.test(text) ? imageName(text) : undefined
  if (value !== undefined) report.evidence({ kind: 'image', value, use: 'declared', ...aside, at, excerpt })
}

/** `x_image` beside an `x_registry` that is a host: the two make one reference. */
function joined(name: string, text: string, { body }: HclBlock): string {
  const registry = attributeOf(
    body,
    name.replace(IMAGE_NAME, (word) => (word.startsWith('_') ? '_registry' : 'registry')),
  )
  const host = hostOf(literalOf(registry) ?? '')
  return host === undefined || text.startsWith(`${host}/`) ? text : `${host}/${text}`
}

/** A resource that a setting turns on; one that exists in production only is no matter of choice. */
function conditionOf(attribute: HclAttribute | undefined): string | undefined {
  if (attribute === undefined || !/\?/.test(attribute.source) || /prod/i.test(attribute.source)) return undefined
  return `${attribute.name} = ${attribute.source.replace(/\s+/g, ' ')}`.slice(0, 100)
}
