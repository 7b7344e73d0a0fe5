import type { Scope } from '../../model/evidence.js'

/** When the packages of a configuration are needed, and in which variant. */
export interface Configuration {
  readonly scope: Scope
  readonly condition?: string
}

const TOOLS =
  /^(?:kapt|ksp|annotationProcessor|classpath|lintChecks|lintPublish|detektPlugins|checkstyle|pmd|spotbugs|ktlint|jacoco\w*|baselineProfile|developmentOnly|testAndDevelopmentOnly)/
const TEST =
  /^(?:test|androidTest|integrationTest|functionalTest|screenshotTest|jmh)|Test[A-Z]|[tT]est(?:Fixtures|Util)|Test$/
const DEBUG = /^debug/
const OPTIONAL = /compileOnly(?:Api)?$/i
const KNOWN =
  /^(.*?)(?:[iI]mplementation|[aA]pi|[cC]ompile|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untimeOnly|[rR]untime|coreLibraryDesugaring|[iI]nclude|[sS]hadow|wearApp)$/

/** Kotlin's platforms and Gradle's own source sets are no variants of the product. */
const STANDARD =
  /^(?:release|main|common(?:Main)?|jvm(?:Main)?|android(?:Main)?|ios(?:Main)?|js(?:Main)?|native(?:Main)?|desktop(?:Main)?|apple(?:Main)?)?$/

/** What a configuration's name says, `testImplementation`, `playImplementation`; undefined for other calls. */
export function configurationOf(name: string): Configuration | undefined {
  if (TOOLS.test(name)) return { scope: 'development' }
  const known = KNOWN.exec(name)
  if (!known) return undefined
  if (TEST.test(name) || DEBUG.test(name)) return { scope: 'development' }
  const scope = OPTIONAL.test(name) ? 'optional' : 'production'
  const variant = known[1]!
  return STANDARD.test(variant) ? { scope } : { scope, condition: `variant ${variant}` }
}
