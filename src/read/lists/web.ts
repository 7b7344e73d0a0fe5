import { resources as htmlResources } from '../html/resources.js'
import type { Reader } from '../reader.js'
import { deployButtons } from '../readme/deploy-buttons.js'
import { readmeIdentity } from '../readme/identity.js'
import { csp as webCsp } from '../web/csp.js'
import { manifest as webManifest } from '../web/manifest.js'
import { openapi as webOpenapi } from '../web/openapi.js'
import { proxyConf as webProxyConf } from '../web/proxy-conf.js'
import { verificationFiles as webVerificationFiles } from '../web/verification-files.js'

/** Readers of pages, policies and what web servers and the README say. */
export const WEB: readonly Reader[] = [
  htmlResources,
  webCsp,
  webManifest,
  webVerificationFiles,
  webProxyConf,
  webOpenapi,
  readmeIdentity,
  deployButtons,
]
