import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf, EXCHANGEABLE, EXCHANGEABLE_WORDS, PROGRAMS } from './provider-names.js'

/** `class A implements SmsProvider`, `class A extends SmsProvider`, `class A < SmsProvider`, `class A(SmsProvider)`. */
const CLASS = new RegExp(
  `\\bclass\\s+\\w{1,80}(?:<[^>\\n]{0,40}>)?\\s*(?:(?:extends\\s+\\w{1,80}\\s+)?implements\\s+(?:\\w{1,80},\\s*){0,4}|extends\\s+|<\\s*|\\(|:\\s*)(?:\\w{1,40}(?:\\.|::)){0,3}(\\w{0,60}${EXCHANGEABLE})\\b`,
  'g',
)

/** `const zoom = (credential): VideoApiAdapter => …`, `function zoom(): VideoApiAdapter {`, of TypeScript. */
const FACTORY = new RegExp(`\\)\\s*:\\s*(\\w{1,60}${EXCHANGEABLE})\\s*(?:=>|\\{)`, 'g')

/** `impl SmsProvider for A` of Rust, `var _ SmsProvider = …` of Go. */
const CLAIM = new RegExp(
  `\\bimpl\\s+(\\w{1,60}${EXCHANGEABLE})\\s+for\\b|\\bvar\\s+_\\s+(\\w{1,60}${EXCHANGEABLE})\\s*=`,
  'g',
)

/** Where one provider is put behind an interface that others can implement as well. */
export const providerAdapter = defineReader({
  name: 'code/provider-adapter',
  version: 1,
  syntax: 'text',
  selects: { extensions: [...PROGRAMS], words: [...EXCHANGEABLE_WORDS, 'adapter'] },
  reads: 'Classes and functions that put a provider behind an interface of the product.',
  blind: 'Interfaces whose name says nothing of providers, adapters, gateways, backends, drivers or transports.',
  read({ text, name }, report) {
    const seen = new Set<string>()
    for (const pattern of [CLASS, FACTORY, CLAIM])
      for (const match of text.matchAll(pattern)) {
        const subject = match[1] ?? match[2]!
        if (seen.has(subject) || isCommented(text, match.index, commentsOf(name))) continue
        seen.add(subject)
        report.codeFact({ kind: 'choice', subject, detail: 'adapter', at: match.index })
      }
  },
})
