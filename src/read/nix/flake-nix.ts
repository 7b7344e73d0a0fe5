import { defineReader } from '../reader.js'
import { blankComments } from '../shared/blank-comments.js'
import { reportGitSource } from '../shared/git-source.js'
import { hostOfUrl } from '../shared/host-of.js'

const INPUT = /\burl\s*=\s*"((?:github|gitlab|git\+https|git\+ssh|https):[^"\s]+)"/g
const CACHES = /\b(?:extra-)?(?:trusted-)?substituters\s*=\s*(?:\[([^\]]{0,2000})\]|"([^"]{0,1000})")/g
const CACHE = /https:\/\/[^\s"']+/g
const STYLE = { line: ['#'], block: ['/*', '*/'], quotes: '"' } as const

/** A Nix flake. */
export const flakeNix = defineReader({
  name: 'nix/flake-nix',
  version: 1,
  syntax: 'text',
  selects: { names: ['flake.nix'] },
  reads: 'The repositories of the inputs and the binary caches it names.',
  blind: 'Inputs that the registry of flakes resolves by a name alone.',
  read({ text }, report) {
    const code = blankComments(text, STYLE)
    for (const match of code.matchAll(INPUT)) {
      const url = match[1]!.replace(REVISION, '$1')
      reportGitSource(report, url, match.index + match[0].indexOf('"') + 1, 'development', 'input')
    }
    for (const match of code.matchAll(CACHES))
      for (const cache of (match[1] ?? match[2]!).matchAll(CACHE)) {
        const host = hostOfUrl(cache[0])
        const at = match.index + match[0].indexOf(cache[0])
        if (host) report.evidence({ kind: 'host', value: host, use: 'called', context: 'substituters', at })
      }
    report.evidence({ kind: 'registry', value: 'nix', use: 'declared', at: { line: 1 } })
  },
})

/** `github:owner/name/branch`. */
const REVISION = /^(github:[^/]+\/[^/?]+).*$/
