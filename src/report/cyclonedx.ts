import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible, visibleJson } from '../util/safe-text.js'
import { cut } from './calm-text.js'
import { annotationsOf } from './cyclonedx/annotations.js'
import { componentsOf } from './cyclonedx/components.js'
import { contentId } from './cyclonedx/content-id.js'
import { graphOf } from './cyclonedx/graph.js'
import { servicesOf } from './cyclonedx/services.js'
import type { Format } from './format.js'

/** Reference of the product itself. */
const PRODUCT = 'product'
/** Reference of this program in `metadata.tools`, which annotations name. */
const TOOL = 'tool:holdfast'

/** A map of what to take away is a list of targets: FIRST's Traffic Light Protocol, AMBER unless the owners say otherwise. */
const TLP = 'AMBER'

/** Editions of the specification that are written. */
type Edition = '1.6' | '1.7'

/**
 * CycloneDX: vendors as services with provider, endpoints and trust boundary; SDKs as components with the places that prove
 * them; product → SDK → service → upstream as the graph. Findings are annotations: to depend on a company is no vulnerability.
 */
function bomOf(edition: Edition, assessment: Assessment, db: VendorDb): string {
  const components = componentsOf(assessment)
  const services = servicesOf(assessment, db)
  const timestamp = dayStart(assessment.subject.asOf)
  const content = {
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: {
        components: [
          { type: 'application', 'bom-ref': TOOL, name: 'holdfast', version: versionText(assessment.tool.version) },
        ],
      },
      component: { type: 'application', 'bom-ref': PRODUCT, name: nameOf(assessment), ...versionOf(assessment) },
      properties: [
        { name: 'holdfast:vendor-db', value: visible(assessment.tool.vendorDb.date) },
        { name: 'holdfast:complete', value: String(assessment.coverage.complete) },
        ...(edition === '1.6' ? [{ name: 'holdfast:tlp', value: TLP }] : []),
      ],
      // 1.6 has no field for it, so that a property says it there.
      ...(edition === '1.6' ? {} : { distributionConstraints: { tlp: TLP } }),
    },
    components: components.list,
    services: services.list,
    dependencies: graphOf(PRODUCT, assessment, components, services),
    compositions: [
      {
        aggregate: 'incomplete',
        dependencies: [PRODUCT, ...components.list.map((one) => one['bom-ref'])],
      },
      // What stands behind an upstream is not known here, which is not the same as nothing.
      ...(services.upstreams.length > 0 ? [{ aggregate: 'unknown', dependencies: services.upstreams }] : []),
    ],
    ...(timestamp === undefined
      ? {}
      : annotationsOf(assessment, services, { tool: TOOL, product: PRODUCT, timestamp })),
  }
  const document = {
    $schema: `http://cyclonedx.org/schema/bom-${edition}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: edition,
    serialNumber: `urn:uuid:${contentId(JSON.stringify(content))}`,
    version: 1,
    ...content,
  }
  return `${visibleJson(JSON.stringify(document, undefined, 2))}\n`
}

/** The edition that most programs read. */
export const cyclonedx: Format = (assessment, { db }) => bomOf('1.6', assessment, db)

/** The edition of October 2025. */
export const cyclonedx17: Format = (assessment, { db }) => bomOf('1.7', assessment, db)

/** The beginning of the day that the assessment is as of; undefined where a saved one says no day. */
function dayStart(asOf: string): string | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(asOf) ? `${asOf}T00:00:00Z` : undefined
}

/** The schema's limit on versions. */
function versionText(version: string): string {
  return cut(visible(version), 1024)
}

function nameOf({ subject }: Assessment): string {
  return visible(subject.name) || 'product'
}

function versionOf({ subject }: Assessment) {
  return subject.revision === undefined ? {} : { version: versionText(subject.revision) }
}
