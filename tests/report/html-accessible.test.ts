import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserPage, HAS_CHROMIUM, openBrowser } from '../support/chromium.js'
import { FULL_OPTIONS } from '../support/full-options.js'
import { render } from './render.js'

const title = HAS_CHROMIUM
  ? 'the HTML report by axe-core and by keyboard'
  : 'the HTML report by axe-core and by keyboard (skipped: no /usr/bin/chromium)'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core says of the page: rules broken with the elements that break them, and how many rules held. */
interface Judgement {
  readonly broken: readonly string[]
  readonly held: number
}

describe.skipIf(!HAS_CHROMIUM)(title, { timeout: 120_000 }, () => {
  let page: BrowserPage
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-axe-'))
    writeFileSync(join(folder, 'report.html'), await render('html', undefined, FULL_OPTIONS))
    page = await openBrowser()
    await page.open(join(folder, 'report.html'))
    await page.evaluate(AXE)
  })
  afterAll(async () => {
    await page?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const judge = () =>
    page.evaluate<Judgement>(`axe.run(document, { resultTypes: ['violations', 'passes'] }).then(({ violations, passes }) => ({
      broken: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)),
      held: passes.length,
    }))`)

  describe.each(['light', 'dark'])('%s', (scheme) => {
    it.each([360, 1280])('breaks no rule at a width of %i', async (width) => {
      await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      await page.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false })
      expect(await page.evaluate(`matchMedia('(prefers-color-scheme: ${scheme})').matches`)).toBe(true)
      const { broken, held } = await judge()
      expect(broken).toEqual([])
      expect(held).toBeGreaterThan(20)
    })
  })

  it('breaks no rule while a company is chosen', async () => {
    await page.evaluate("document.querySelector('[data-show]').click()")
    expect((await judge()).broken).toEqual([])
  })

  it('would be told: a page with a fault is not let through', async () => {
    await page.evaluate(
      "document.querySelector('#by-map').closest('label').replaceWith(document.querySelector('#by-map'))",
    )
    expect((await judge()).broken.join()).toContain('select-name')
    await page.open(join(folder, 'report.html'))
  })

  it('is walked by Tab alone: to the report first, then to every control in the order of the page', async () => {
    await page.open(join(folder, 'report.html'))
    const seen: string[] = []
    const wanted = await page.evaluate<number>(
      "[...document.querySelectorAll('a, button, select, summary, [tabindex=\"0\"]')].filter((one) => one.closest('[hidden]') === null && (one.tagName === 'SUMMARY' || one.closest('details:not([open])') === null)).length",
    )
    for (let i = 0; i < wanted; i++) {
      await tab()
      seen.push(
        await page.evaluate(
          "[...document.querySelectorAll('*')].indexOf(document.activeElement) + ' ' + document.activeElement.tagName + ' ' + (document.activeElement.textContent ?? '').trim().slice(0, 30)",
        ),
      )
    }
    expect(seen[0]).toMatch(/ A Skip to the report$/)
    const places = seen.map((one) => Number.parseInt(one, 10))
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    for (const control of ['Clear', 'Dark colours', 'Show on the map what falls'])
      expect(seen.some((one) => one.endsWith(` BUTTON ${control}`))).toBe(true)
  })

  it('shows where the focus is', async () => {
    await page.evaluate("document.querySelector('#theme').focus()")
    await tab()
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
  })

  async function tab(): Promise<void> {
    for (const type of ['keyDown', 'keyUp'])
      await page.send('Input.dispatchKeyEvent', { type, key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 })
  }
})
