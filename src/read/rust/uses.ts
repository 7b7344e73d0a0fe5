import { defineReader } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { isCommented } from '../shared/comment-lines.js'
import { indentAt, lineStartsWith, restOfLine } from '../shared/line-starts.js'
import { once } from '../shared/once.js'
import { rustTests } from '../shared/rust-tests.js'

const PATH = /^(?:::)?([a-z_]\w{0,80}(?:::\w{1,80})*)/
const OWN = /^(?:crate|self|super|std|core|alloc)(?:::|$)/

/** `aws_sdk_s3::Client`, anywhere: the crate's name is the service's. */
const AWS_CRATE = /\baws_sdk_([a-z0-9]{2,40})\b/g

/** `mod fastly;`: a file of the crate itself, whatever crate is called alike. */
const MODULE = /^\s{0,40}(?:pub(?:\([a-z]{1,10}\))? )?mod (\w{1,80})\s?[;{]/gm

/** `pub use`, `pub(crate) use` count as well. */
const WORDS = ['use ', 'pub use ', 'pub(crate) use ', 'extern crate ']

/** Names every crate path that Rust files use, and the AWS services whose crates are named. */
export const uses = defineReader({
  name: 'rust/uses',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.rs'] },
  reads: 'use and extern crate declarations, up to a bracketed list; AWS SDK crates.',
  blind: 'Crates named only by a full path in code; what only the tests of a file use is left out.',
  read({ text }, report) {
    const isTest = rustTests(text)
    const modules = new Set([...text.matchAll(MODULE)].map((match) => match[1]!))
    for (const word of WORDS)
      for (const at of lineStartsWith(text, word)) {
        const match = PATH.exec(restOfLine(text, at + word.length).trimStart())
        if (match === null || OWN.test(match[1]!) || modules.has(match[1]!.split('::', 1)[0]!) || isTest(at)) continue
        const isNested = indentAt(text, at) > 0
        report.evidence({
          kind: 'import',
          value: `rust:${match[1]}`,
          use: 'called',
          at,
          excerpt: match[1]!,
          ...(isNested && { condition: 'nested' }),
        })
      }
    if (!text.includes('aws_sdk_')) return
    const isNew = once()
    for (const match of text.matchAll(AWS_CRATE)) {
      if (isCommented(text, match.index, 'c') || isTest(match.index) || !isNew(match[1]!)) continue
      const value = `aws:${awsService(match[1]!)}`
      report.evidence({ kind: 'client', value, use: 'called', at: match.index, excerpt: match[0] })
    }
  },
})
