import { describe, expect, it } from 'vitest'
import { project } from '../../../src/read/firebase/project.js'
import { brief, readWith } from '../read-with.js'

describe('firebase/project', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['{"projects": []}', []],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(project, '.firebaserc', text))).toEqual(expected)
  })

  it('marks what it deploys and knows its own names', async () => {
    const { marks, identities } = await readWith(
      project,
      '.firebaserc',
      '{"projects": {"default": "acme-shop", "bad": "A B"}}',
    )
    expect(
      [...marks, ...identities].map((fact) => ('value' in fact ? `${fact.kind} ${fact.value}` : fact.kind)),
    ).toEqual(['host acme-shop.web.app', 'host acme-shop.firebaseapp.com'])
  })
})
