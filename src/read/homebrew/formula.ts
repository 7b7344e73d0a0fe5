import { defineReader } from '../reader.js'

const FORMULA = /^class [A-Z]\w{0,80} < Formula\b/m
const CASK = /^cask ["']([\w@+.-]{1,80})["'] do\b/m

/** Reads the product's own Homebrew formulae and casks. */
export const formula = defineReader({
  name: 'homebrew/formula',
  version: 1,
  syntax: 'text',
  selects: { path: /(?:^|\/)(?:formula|casks?|homebrew[\w-]*)\/(?:[\w-]\/)?[\w@+.-]+\.rb$/ },
  reads: 'That the product is handed out through Homebrew.',
  blind: 'Formulae in Homebrew’s own repositories.',
  read({ text }, report) {
    const match = FORMULA.exec(text) ?? CASK.exec(text)
    if (match !== null)
      report.evidence({ kind: 'mobile', value: 'store:homebrew', use: 'declared', at: match.index, excerpt: match[0] })
  },
})
