import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { FULL } from '../support/full-assessment.js'
import { HOSTILE_STRINGS } from '../support/hostile-strings.js'
import { xmlElements } from './check-output.js'
import { render } from './render.js'

const HAS_DOT = spawnSync('dot', ['-V']).status === 0
const title = HAS_DOT ? 'the map through Graphviz' : 'the map through Graphviz (skipped: no dot)'

describe.skipIf(!HAS_DOT)(title, { timeout: 120_000 }, () => {
  const draw = (input: string, as: string) => {
    const { status, stdout, stderr } = spawnSync('dot', [`-T${as}`], { input, maxBuffer: 64 << 20 })
    expect([status, stderr.toString()]).toEqual([0, ''])
    return stdout.toString()
  }
  const nodes = (svg: string) =>
    xmlElements(svg.slice(svg.indexOf('<svg'))).filter(({ attributes }) => attributes['class'] === 'node').length

  it('draws every node and every edge of the text', async () => {
    const text = await render('dot')
    const drawn = JSON.parse(draw(text, 'json0')) as { objects: unknown[]; edges: unknown[] }
    expect(drawn.objects).toHaveLength(text.match(/^ *n\d+ \[/gm)!.length)
    expect(drawn.edges).toHaveLength(text.match(/^ *n\d+ -> n\d+/gm)!.length)
    expect(drawn.edges.length).toBeGreaterThan(2)
  })

  it('draws the same nodes whatever the components are called, each by its name, without a link', async () => {
    const components = HOSTILE_STRINGS.map((name, at) => ({ ...FULL.components[0]!, id: `c${at}`, name }))
    const dependencies = components.map(({ id }) => ({ ...FULL.dependencies[0]!, id, component: id }))
    const calm = await render('dot', {
      ...FULL,
      components: components.map((one) => ({ ...one, name: 'calm' })),
      dependencies,
    })
    const hostile = await render('dot', { ...FULL, components, dependencies })
    const svg = draw(hostile, 'svg')
    expect(nodes(svg)).toBe(nodes(draw(calm, 'svg')))
    expect(nodes(svg)).toBeGreaterThan(HOSTILE_STRINGS.length)
    expect(svg).not.toContain('xlink:href')
  })
})
