import { PRODUCT_PLACES } from '../../model/place.js'
import { defineReader, type Report } from '../reader.js'
import { hostOf, hostOfUrl } from '../shared/host-of.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Reads OpenAPI documents: where the described interface is served, and who signs its users in. */
export const openapi = defineReader({
  name: 'web/openapi',
  version: 1,
  syntax: 'yaml',
  selects: {
    path: /(?:^|\/)(?:openapi|swagger)[\w.-]*\.(?:ya?ml|json)$/,
    markers: {
      extensions: ['.yaml', '.yml'],
      anyOf: ['openapi: 3', 'openapi: "3', "openapi: '3", 'swagger: "2', "swagger: '2"],
    },
  },
  reads: 'Servers and OAuth addresses of OpenAPI documents.',
  blind: 'Whether the document describes the product’s own interface or another’s.',
  read({ tree, place }, report) {
    const root = tree?.find((document) => at(document, 'openapi') ?? at(document, 'swagger'))
    if (root === undefined) return
    const isOwn = PRODUCT_PLACES.has(place)
    for (const server of itemsOf(at(root, 'servers'))) reportServer(at(server, 'url'), hostOfUrl, isOwn, report)
    reportServer(at(root, 'host'), hostOf, isOwn, report)
    const schemes = at(root, 'components', 'securitySchemes') ?? at(root, 'securityDefinitions')
    for (const { value } of entriesOf(schemes)) {
      reportSignIn(at(value, 'openIdConnectUrl'), report)
      for (const flow of [value, ...entriesOf(at(value, 'flows')).map((entry) => entry.value)])
        for (const key of ['authorizationUrl', 'tokenUrl']) reportSignIn(at(flow, key), report)
    }
  },
})

function reportServer(
  node: Data | undefined,
  toHost: (text: string) => string | undefined,
  isOwn: boolean,
  report: Report,
): void {
  const value = toHost(textOf(node) ?? '')
  if (node === undefined || value === undefined) return
  report.evidence({ kind: 'host', value, use: 'declared', at: node.offset, context: 'own api' })
  if (isOwn) report.identity({ kind: 'host', value: value.split('/', 1)[0]!, at: node.offset })
}

function reportSignIn(node: Data | undefined, report: Report): void {
  const value = hostOfUrl(textOf(node) ?? '')
  if (node !== undefined && value !== undefined)
    report.evidence({ kind: 'host', value, use: 'declared', at: node.offset, context: 'oauth' })
}
