import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dependency } from '../../src/model/dependency-map.js'
import { layOut } from '../../src/report/html/layout.js'
import { lossesOf } from '../../src/report/html/losses.js'
import { graphOf } from '../../src/report/html/map-graph.js'
import { mapTable, mermaidMap } from '../../src/report/mermaid-map.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const picture = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 24 }).chain((layers) =>
  fc.record({
    nodes: fc.constant(layers.map((layer, i) => ({ id: `n${i}`, layer, label: `L${i % 5}` }))),
    edges: fc.array(fc.tuple(fc.nat(layers.length - 1), fc.nat(layers.length - 1)), { maxLength: 60 }),
    shuffle: fc.shuffledSubarray([...layers.keys()], { minLength: layers.length }),
  }),
)

describe('the layout', () => {
  it('gives each node of a layer a row of its own, whatever the order in which it hears of them', () => {
    fc.assert(
      fc.property(picture, ({ nodes, edges: pairs, shuffle }) => {
        const edges = pairs.map(([a, b]) => ({ from: `n${a}`, to: `n${b}` }))
        const rows = layOut(nodes, edges)
        for (const layer of [0, 1, 2]) {
          const taken = nodes.filter((one) => one.layer === layer).map(({ id }) => rows.get(id)!)
          expect(taken.sort((a, b) => a - b)).toEqual([...taken.keys()])
        }
        expect(
          layOut(
            shuffle.map((i) => nodes[i]!),
            edges,
          ),
        ).toEqual(rows)
      }),
    )
  })

  it('uncrosses what can be uncrossed', () => {
    const nodes = ['a', 'b', 'c'].flatMap((label, i) => [
      { id: `l${i}`, layer: 0, label },
      { id: `r${i}`, layer: 1, label },
    ])
    const rows = layOut(nodes, [
      { from: 'l0', to: 'r2' },
      { from: 'l1', to: 'r1' },
      { from: 'l2', to: 'r0' },
    ])
    expect([rows.get('l0'), rows.get('l1'), rows.get('l2')]).toEqual([rows.get('r2'), rows.get('r1'), rows.get('r0')])
  })
})

const many = (n: number, usage: Dependency['usage']): Dependency[] =>
  Array.from({ length: n }, (_, i) => ({ ...FULL.dependencies[0]!, id: `x${i}`, vendor: `vendor-${i}`, usage }))

describe('the map', () => {
  it('says of a company what falls with it, by findings and by cut sets', () => {
    const losses = lossesOf({ ...FULL, companies: [] }, FULL_DB)
    expect(losses.map(({ company, falls }) => [company, falls])).toEqual([
      ['acme-holding', [{ component: 'web', capability: 'sms' }]],
      ['bigcloud', []],
    ])
  })

  it('counts nobody out whose function falls only together with another', () => {
    const cutSets = [{ ...FULL.cutSets[0]!, organisations: ['acme', 'bigcloud'] }]
    const [acme] = lossesOf({ ...FULL, companies: [], cutSets }, FULL_DB)
    expect(acme!.falls).toEqual([])
  })

  it('leaves out optional vendors first, and says how many lines', () => {
    const dependencies = [...many(60, 'optional'), { ...FULL.dependencies[0]!, vendor: 'zulu' }]
    const { nodes, left } = graphOf({ ...FULL, dependencies }, FULL_DB, [])
    expect(nodes.filter(({ layer }) => layer === 1)).toHaveLength(40)
    expect(nodes.map(({ organisation }) => organisation)).toContain('zulu')
    expect(left).toBe(21)
  })
})

describe('the map in Markdown', () => {
  it('draws and lists the same: only what is required', () => {
    expect(mermaidMap(FULL, FULL_DB)?.split('\n')).toEqual([
      '```mermaid',
      'flowchart LR',
      '  n1("ACME")',
      '  n2("Acme Holding")',
      '  n3("BIGCLOUD")',
      '  n4(["sms"])',
      '  n2 -.-> n1',
      '  n3 -.-> n1',
      '  n1 ==> n4',
      '```',
    ])
    const [table] = mapTable(FULL, FULL_DB)
    expect(table).toMatchObject({ rows: [[['Acme Holding'], ['ACME'], ['sms'], ['yes'], ['BIGCLOUD']]] })
  })

  it('is no picture beyond what Mermaid takes', () => {
    const assessment = { ...FULL, dependencies: many(300, 'required') }
    expect(mermaidMap(assessment, FULL_DB)).toBeUndefined()
    expect(mapTable(assessment, FULL_DB)[0]).toMatchObject({ kind: 'table' })
  })

  it.each(['a"] --> b', '%%{init: {}}%%', 'click n1 call f()', '<script>', '`x`', '#35;', '@org', '1. item', 'x\n```'])(
    'keeps %j within its label',
    (name) => {
      const lines = mermaidMap(FULL, { ...FULL_DB, nameOf: () => name })!.split('\n')
      expect(lines[2]).toMatch(/^ {2}n1\("[\p{L}\p{N} .,/()'+·-]+"\)$/u)
      expect(lines).toHaveLength(10)
    },
  )
})
