import { describe, expect, it } from 'vitest'
import type { PlacedCodeFact } from '../../../../src/model/evidence.js'
import { adminLogin } from '../../../../src/read/code/admin-login.js'
import { boot } from '../../../../src/read/code/boot.js'
import { controls } from '../../../../src/read/code/controls.js'
import { deletion } from '../../../../src/read/code/deletion.js'
import { uploads } from '../../../../src/read/code/uploads.js'
import type { Reader } from '../../../../src/read/reader.js'
import { judged } from '../../../support/judged.js'
import { tinyDb } from '../../../support/tiny-db.js'
import { readWith } from '../../read-with.js'
import { RULES_WITH_SAMPLES, type Sample, samplesOf } from './samples.js'

/** Fewer samples than that of a kind say little of a language. */
const FEWEST = 12

const DB = tinyDb({
  acme: { services: { 'acme-pay': { capabilities: ['payments'] }, 'acme-login': { capabilities: ['identity'] } } },
})
const SEEN = [
  { service: 'acme-pay', seen: [{ kind: 'env' as const, value: 'ACME_API_KEY' }] },
  { service: 'acme-login' },
]
const READERS: Readonly<Record<string, Reader<'text'>>> = {
  HF106: controls,
  HF107: boot,
  HF108: adminLogin,
  HF114: deletion,
  HF115: uploads,
}

/** How often the rule speaks of a product that consists of this sample. */
async function findings({ rule, path, text }: Pick<Sample, 'rule' | 'path' | 'text'>): Promise<number> {
  const reader = READERS[rule]
  if (reader === undefined) return judged(rule, SEEN, DB, { files: text.trim().split('\n') }).length
  const { codeFacts } = await readWith(reader, path, text)
  const placed = codeFacts.map((fact): PlacedCodeFact => ({ ...fact, place: 'source' }))
  return judged(rule, SEEN, DB, { codeFacts: placed }).length
}

describe.each(RULES_WITH_SAMPLES)('samples of $rule', ({ rule, languages }) => {
  describe.each(languages)('%s', (language) => {
    const samples = samplesOf(rule, language)

    it('are many enough, and no two alike', () => {
      expect(samples.filter(({ matches }) => matches).length).toBeGreaterThanOrEqual(FEWEST)
      expect(samples.filter(({ matches }) => !matches).length).toBeGreaterThanOrEqual(FEWEST)
      expect(new Set(samples.map(({ path, text }) => path + text)).size).toBe(samples.length)
    })

    it.each(samples.map((one) => [one.matches ? 'matches' : 'does not match', one.path, one] as const))(
      '%s: %s',
      async (_kind, _path, one) => {
        expect(await findings(one)).toBe(one.matches ? 1 : 0)
      },
    )
  })
})

/** What a refusal looks like in each language. */
const REFUSAL: Readonly<Record<string, string>> = {
  javascript: "throw new Error('refused')",
  python: 'raise Refused()',
  ruby: "raise 'refused'",
  jvm: 'throw new IllegalStateException()',
  php: "throw new RuntimeException('refused')",
  csharp: 'throw new InvalidOperationException()',
}

describe('a control that refuses instead', () => {
  const cases = Object.keys(REFUSAL).flatMap((language) =>
    samplesOf('HF106', language)
      .filter(({ matches, text }) => matches && /return (?:true|True)\b(?! unless| if)/.test(text))
      .filter(({ text }) => !/Token\(form|_token\(form/.test(text))
      .map((one) => [language, one.path, one] as const),
  )

  it.each(cases)('is no finding any more: %s %s', async (language, _path, one) => {
    const text = one.text.replace(/return (?:true|True)\b(?! unless| if)(?:, nil)?/g, REFUSAL[language]!)
    expect(await findings({ ...one, text })).toBe(0)
  })

  it('is tried in every language that throws', () => {
    expect(new Set(cases.map(([language]) => language)).size).toBe(Object.keys(REFUSAL).length)
    expect(cases.length).toBeGreaterThan(30)
  })
})

/** A control that only hands on what a helper answers, in the words of each language; `NAME` is the control. */
const WRAPPED: Readonly<Record<string, readonly [head: RegExp, control: string]>> = {
  javascript: [/function (\w+)\(/, 'function NAME(a) {\n  return remoteAnswer(a)\n}\n'],
  python: [/def (\w+)\((?!self)/, 'def NAME(a):\n    return remoteAnswer(a)\n'],
  ruby: [/^def (\w+\??)\(/m, 'def NAME(a)\n  remoteAnswer(a)\nend\n'],
  go: [/^func (\w+)\(/m, 'func NAME(a string) bool {\n\treturn remoteAnswer(a)\n}\n'],
  php: [/^function (\w+)\(/m, 'function NAME($a) {\n  return remoteAnswer($a);\n}\n'],
  jvm: [/^fun (\w+)\(/m, 'fun NAME(a: String): Boolean {\n  return remoteAnswer(a)\n}\n'],
}

describe('a control whose work moved into a helper', () => {
  const cases = Object.entries(WRAPPED).flatMap(([language, [head, control]]) =>
    samplesOf('HF106', language)
      .filter(({ matches, text, path }) => matches && head.test(text) && !/signup|pwned|spam|hibp/i.test(path))
      .map((one) => {
        const name = head.exec(one.text)![1]!
        const text = `${one.text.replaceAll(name, 'remoteAnswer')}\n${control.replace('NAME', name)}`
        return [language, one.path, { ...one, text }] as const
      }),
  )

  it.each(cases)('is still found: %s %s', async (_language, _path, one) => {
    expect(one.text.match(/remoteAnswer/g)!.length).toBeGreaterThanOrEqual(2)
    expect(await findings(one)).toBe(1)
  })

  it.each(cases)('is no finding where no control asks the helper: %s %s', async (_language, _path, one) => {
    const last = one.text.lastIndexOf('remoteAnswer')
    const before = one.text.slice(0, last).split('\n')
    const renamed = before.map((line, at) =>
      at === before.length - 2 ? line.replace(/\w+[?]?\(/, 'paintTheWall(') : line,
    )
    expect(await findings({ ...one, text: renamed.join('\n') + one.text.slice(last) })).toBe(0)
  })

  it('is tried often enough', () => {
    expect(new Set(cases.map(([language]) => language)).size).toBe(Object.keys(WRAPPED).length)
    expect(cases.length).toBeGreaterThan(30)
  })
})
