import { describe, expect, it } from 'vitest'
import { FULL } from '../support/full-assessment.js'
import { xmlElements } from './check-output.js'
import { failOpen, many, render, sole, VERDICT, warning, withFindings } from './render.js'

describe('JUnit', () => {
  it('is well formed, counts rightly, and fails what the gate broke on', async () => {
    const elements = xmlElements(await render('junit'))
    const cases = elements.filter(({ name }) => name === 'testcase')
    expect(elements.find(({ name }) => name === 'testsuites')?.attributes).toEqual({
      name: 'holdfast',
      tests: String(cases.length),
      failures: '1',
      errors: '1',
      skipped: '1',
    })
    const failure = elements.findIndex(({ name }) => name === 'failure')
    expect(elements[failure - 1]?.attributes).toEqual({ name: 'sms', classname: 'holdfast.capability' })
    expect(elements[failure]?.attributes['message']).toContain('(web/package.json:12)')
  })
})

describe('GitLab code quality', () => {
  it('has the fields that GitLab asks for, unique fingerprints, and nothing that was accepted', async () => {
    const entries = JSON.parse(await render('gitlab', withFindings([sole, sole, many, warning])))
    expect(entries.map((one: never) => [one['check_name'], one['severity'], one['location']])).toEqual([
      ['HF101', 'critical', { path: 'web/package.json', lines: { begin: 12 } }],
      ['HF101', 'critical', { path: 'web/package.json', lines: { begin: 12 } }],
      ['HF119', 'info', { path: 'web/package.json', lines: { begin: 12 } }],
    ])
    expect(new Set(entries.map((one: never) => one['fingerprint'])).size).toBe(3)
  })
})

describe('what anybody may read', () => {
  it.each(['github-summary', 'github-annotations', 'gitlab', 'junit'] as const)(
    '%s gives the number of sensitive findings only, unless asked',
    async (format) => {
      const verdict = { ...VERDICT, broken: [failOpen.fingerprint] }
      const held = await render(format, FULL, { verdict })
      expect(held).toContain('1 finding; details only with --include-sensitive')
      expect(held).not.toContain('login.ts')
      const shown = await render(format, FULL, { verdict, includeSensitive: true })
      expect(shown).not.toContain('details only with')
    },
  )
})

describe('annotations', () => {
  it('are commands of ours, at most ten per level', async () => {
    const text = await render('github-annotations', withFindings(Array.from({ length: 12 }, () => sole)))
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(11)
    expect(lines[0]).toMatch(/^::error file=web\/package\.json,line=12,col=5,title=HF101 critical::Web depends on Acme/)
    expect(lines[10]).toBe('::notice title=holdfast::2 more findings at the level of error; see the report.')
  })
})
