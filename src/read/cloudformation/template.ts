import type { Document, Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { reportCloudFormation } from '../shared/cloudformation-resources.js'
import { linesOf } from '../shared/lines.js'
import { at } from '../syntax/data.js'

/** AWS CloudFormation and SAM templates (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html). */
export const template = defineReader({
  name: 'cloudformation/template',
  version: 1,
  syntax: 'yaml',
  selects: {
    markers: { extensions: ['.yml', '.yaml', '.json', '.template'], anyOf: ['AWSTemplateFormatVersion', 'AWS::'] },
  },
  reads: 'CloudFormation and SAM templates: types of resources, images, DNS records.',
  blind: 'Nested stacks and modules kept elsewhere.',
  read(document, report) {
    if (document.tree === undefined) return readLines(document, report)
    for (const root of document.tree) {
      const resources = at(root, 'Resources')
      if (resources === undefined) continue
      reportCloudFormation(resources, report)
      report.mark({ kind: 'infrastructure', at: resources.offset })
    }
  },
})

const TYPE_LINE = /^\s{0,40}"?Type"?:\s{0,9}["']?(AWS(?:::[A-Za-z0-9]{1,60}){2})["']?,?\s{0,20}$/

function readLines(document: Document<unknown>, report: Report): void {
  report.problem({ reason: 'not readable as YAML: only the types of resources were read', severity: 'partial' })
  for (const line of linesOf(document.text)) {
    const value = TYPE_LINE.exec(line.text.slice(0, 300))?.[1]
    if (value !== undefined)
      report.evidence({ kind: 'resource', value, use: 'called', at: line.offset + line.text.indexOf(value) })
  }
}
