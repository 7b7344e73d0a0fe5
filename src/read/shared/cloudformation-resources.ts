import type { Report } from '../reader.js'
import { at, type Data, entriesOf, scalarsOf, textOf } from '../syntax/data.js'
import { dnsValues } from './dns-values.js'
import { imageName, registryHost } from './image.js'

const TYPE = /^(?:[A-Za-z0-9]+::){1,3}[A-Za-z0-9]+(?:::[A-Za-z0-9]+)?$/
const NAMES = [
  'BucketName',
  'QueueName',
  'TopicName',
  'TableName',
  'FunctionName',
  'DomainName',
  'Name',
  'DBInstanceIdentifier',
]
const IMAGE_KEYS = new Set(['Image', 'ImageUri', 'ContainerImage'])

/** Reports the `Resources` of a CloudFormation template, wherever it stands: types, images, DNS records. */
export function reportCloudFormation(resources: Data | undefined, report: Report): void {
  for (const { key, value } of entriesOf(resources)) {
    const type = at(value, 'Type')
    const text = textOf(type)
    if (type === undefined || text === undefined || !TYPE.test(text)) continue
    const properties = at(value, 'Properties')
    const name = NAMES.map((field) => textOf(at(properties, field))).find((field) => field !== undefined)
    const condition = textOf(at(value, 'Condition'))
    const context = name === undefined ? key : `${key} ${name}`.slice(0, 120)
    report.evidence({
      kind: 'resource',
      value: text,
      use: 'called',
      context,
      ...(condition !== undefined && { condition }),
      at: type.offset,
    })
    reportProperties(properties, key, report)
    if (text.startsWith('AWS::Route53::')) reportRecords(properties, report)
  }
}

function reportProperties(properties: Data | undefined, context: string, report: Report): void {
  for (const { path, scalar } of scalarsOf(properties)) {
    if (!IMAGE_KEYS.has(path.at(-1) ?? '') || !/[/:]/.test(scalar.text)) continue
    const value = imageName(scalar.text)
    const host = value === undefined ? registryHost(scalar.text) : undefined
    if (value !== undefined)
      report.evidence({ kind: 'image', value, use: 'declared', context, at: scalar.offset, excerpt: scalar.text })
    else if (host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'called', context, at: scalar.offset })
  }
}

/** A record set, and a group of record sets, which lists them. */
function reportRecords(properties: Data | undefined, report: Report): void {
  const group = at(properties, 'RecordSets')
  for (const record of group?.kind === 'list' ? group.items : [properties]) {
    const type = textOf(at(record, 'Type'))
    const name = textOf(at(record, 'Name')) ?? ''
    if (type === undefined) continue
    for (const { scalar } of scalarsOf(at(record, 'ResourceRecords')))
      for (const value of dnsValues(type, scalar.text, name))
        report.evidence({
          kind: 'dns',
          value,
          use: 'configured',
          ...(name && { context: name }),
          at: scalar.offset,
          excerpt: value.slice(value.indexOf(':') + 1),
        })
  }
}
