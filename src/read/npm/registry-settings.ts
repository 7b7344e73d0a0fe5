import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

/** `registry=…`, `@scope:registry=…`, `//host/:_authToken` (host only) of npm and pnpm; `registry "…"` of classic Yarn. */
const NPMRC = /^\s*"?(?:(@[\w.-]+):)?registry"?[\s=:]+"?(https?:\/\/[^\s"]+)/
const AUTHORISED = /^\s*"?(\/\/[^\s:"=]+)/
/** `npmRegistryServer: "…"` of Berry, at the top or below a scope; `registry = "…"` and `url = "…"` of Bun. */
const NAMED =
  /^\s*(?:npmRegistryServer|npmPublishRegistry|npmAuditRegistry|url|registry|"?@[\w.-]+"?)\s*[:=]\s*(?:\{[^}]*\burl\s*=\s*)?["']?(https?:\/\/[^\s"']+)/
const COMMENT = /^\s*[#;]/

/** Where JavaScript package managers fetch packages: `.npmrc`, `.yarnrc`, `.yarnrc.yml`, `bunfig.toml`. */
export const registrySettings = defineReader({
  name: 'npm/registry-settings',
  version: 1,
  syntax: 'text',
  selects: { names: ['.npmrc', '.yarnrc', '.yarnrc.yml', 'bunfig.toml'] },
  reads: 'The registries that are set, for all packages or for a scope; never a token.',
  blind: 'Settings of the user or of the build machine, and registries that hang on a variable.',
  read({ text }, report) {
    const found = packages(report, 'npm')
    for (const { text: line, offset } of linesOf(text)) {
      if (line.length > 2000 || COMMENT.test(line)) continue
      const setting = NPMRC.exec(line)
      const url = setting?.[2] ?? NAMED.exec(line)?.[1] ?? AUTHORISED.exec(line)?.[1]
      if (url) found.source(url, offset + line.indexOf(url), setting?.[1] ? { context: setting[1] } : {})
    }
  },
})
