import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/report/index.js'
import { FULL } from '../support/full-assessment.js'
import { pageFaults, skeletonOf } from './html-page.js'
import { render, sole, withFindings } from './render.js'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

describe('the HTML report', () => {
  it('is chosen by its ending', () => {
    expect(formatOf('board.html')).toBe('html')
  })

  it('allows its own script and style by their hashes, and nothing else', async () => {
    const $ = load(await render('html'))
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content')!
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash($('script:not([type])').text())}`,
      `style-src ${hash($('style').text())}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    // The policy holds for what comes after it only.
    expect($('head').children().index($('meta[http-equiv]'))).toBeLessThan($('head').children().index($('style')))
    expect($('script:not([type])').text()).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|eval|Function\(|fetch|import\(/,
    )
    expect($('style').text()).not.toMatch(/url\(|@import/)
  })

  it('is made of known elements only, with links to its own sections', async () => {
    const page = await render('html')
    expect(pageFaults(page)).toEqual([])
    const $ = load(page)
    const ids = $('[id]')
      .map((_, one) => $(one).attr('id'))
      .get()
    expect(new Set(ids).size).toBe(ids.length)
    const targets = $('a')
      .map((_, one) => $(one).attr('href')!.slice(1))
      .get()
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(['</script><script>alert(1)</script>', '"><img src=x onerror=y>', '<!--', '</style>', ']]>', '${1}'])(
    'has the same skeleton whatever is said: %s',
    async (text) => {
      const named = (name: string) => ({ ...FULL, subject: { ...FULL.subject, name }, ...titled(name) })
      const titled = (title: string) => ({ findings: FULL.findings.map((one) => ({ ...one, title })) })
      expect(skeletonOf(await render('html', named(text)))).toBe(skeletonOf(await render('html', named('Shop'))))
    },
  )

  it('is readable without its script: only controls are hidden, and the tables say what the map shows', async () => {
    const $ = load(await render('html'))
    const hidden = $('[hidden]')
      .map((_, one) => $(one).attr('id') ?? $(one).prop('tagName'))
      .get()
    expect(new Set(hidden)).toEqual(new Set(['theme', 'filters', 'map-choice', 'BUTTON']))
    for (const { title } of FULL.findings) expect($('#findings-table').text()).toContain(title)
    expect(rowsOf($, '#map-table')).toEqual([
      ['ACME (Acme Holding)', 'sms of web', 'nothing'],
      ['BIGCLOUD', 'nothing', 'compute'],
    ])
    expect(rowsOf($, '#matrix-table').map((row) => row[0])).toEqual(['ACME', 'BIGCLOUD'])
  })

  it('names its tables, their heads and its regions for a screen reader', async () => {
    const $ = load(await render('html'))
    expect($('table').length).toBeGreaterThan(8)
    $('table').each((_, one) => {
      expect($(one).find('caption').text()).not.toBe('')
      expect($(one).find('thead th:not([scope=col])').length).toBe(0)
      expect($(one).find('tbody tr').length).toBe($(one).find('tbody th[scope=row]').length)
    })
    expect($('main, nav, header, footer').length).toBe(4)
    expect($('h1').length).toBe(1)
    expect($('select').length).toBe($('label select').length)
    expect($('[aria-live=polite]').length).toBe(2)
  })

  it('says who let a finding through, and until when', async () => {
    const $ = load(await render('html'))
    expect($('tr[data-state=accepted]').text()).toContain('Let through by Ada until 2026-06-01.')
    expect($('#accepted').text()).toContain('until the move')
  })

  it('is a report also where nothing was found', async () => {
    const $ = load(
      await render('html', { ...withFindings([]), companies: [], dependencies: [], functions: [], cutSets: [] }),
    )
    expect($('#findings').text()).toContain('No rule found anything.')
    expect($('#map').length).toBe(0)
  })

  it('reads as it is meant to', async () => {
    const one = { ...FULL, dependencies: FULL.dependencies.slice(0, 1), findings: [sole] }
    const page = await render('html', { ...one, unidentified: [] })
    const body = page.slice(page.indexOf('<body'), page.lastIndexOf('<script>'))
    await expect(body).toMatchFileSnapshot('__snapshots__/report-body.html')
  })
})

function rowsOf($: ReturnType<typeof load>, table: string): string[][] {
  return $(`${table} tbody tr`)
    .map((_, row) => [
      $(row)
        .children()
        .map((__, cell) => $(cell).text().trim())
        .get(),
    ])
    .get() as unknown as string[][]
}
