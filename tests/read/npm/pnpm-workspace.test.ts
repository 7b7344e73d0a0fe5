import { describe, expect, it } from 'vitest'
import { pnpmWorkspace } from '../../../src/read/npm/pnpm-workspace.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const workspace = `packages:
  - apps/*
catalog:
  react: ^19.0.0
  '@sendgrid/mail': ^8.1.0
  mail: npm:@acme/mail@^1
catalogs:
  legacy:
    twilio: ^4.0.0
overrides:
  'parent@1>stripe@^2': ^14.0.0
  left-pad: '-'
  react: $react
`

describe('npm/pnpm-workspace', () => {
  it.each<[string, string, string[], string[]]>([
    ['nothing', '', [], []],
    ['catalogues of no shape', 'catalog: [a, b]\ncatalogs: x\noverrides:\n  - y\n', [], []],
    [
      'what no parser reads',
      `catalog:\n  twilio: "^5"\n  next: latest\nx: ${'['.repeat(2000)}\n`,
      ['package pkg:npm/twilio declared 2:3 transitive', 'registry npm declared 1:1'],
      ['partial: not readable as YAML: only entries on lines of their own were read'],
    ],
    [
      'catalogues, what they rename, overrides',
      workspace,
      [
        'package pkg:npm/react declared 4:3 transitive',
        'package pkg:npm/@sendgrid/mail declared 5:4 transitive',
        'package pkg:npm/@acme/mail declared 6:13 transitive',
        'package pkg:npm/twilio declared 9:5 transitive',
        'package pkg:npm/stripe declared 11:13 transitive',
        'registry npm declared 1:1',
      ],
      ['workspace apps/*'],
    ],
  ])('%s', async (_title, text, facts, others) => {
    const result = await readWith(pnpmWorkspace, 'pnpm-workspace.yaml', text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
