import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserPage, HAS_CHROMIUM, openBrowser } from '../support/chromium.js'
import { FULL } from '../support/full-assessment.js'
import { FULL_OPTIONS } from '../support/full-options.js'
import { render } from './render.js'

const HAS_PANDOC = spawnSync('pandoc', ['--version']).status === 0
/** A4 without margins, in the pixels of CSS: 210 mm at 96 to the inch. */
const PAPER = 794

/** Pages of a PDF as its objects say: `/Type /Page`, but not `/Pages`. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0

const title = HAS_CHROMIUM ? 'the board report as PDF' : 'the board report as PDF (skipped: no /usr/bin/chromium)'

describe.skipIf(!HAS_CHROMIUM)(title, { timeout: 60_000 }, () => {
  let page: BrowserPage
  let folder: string
  const file = (name: string) => join(folder, name)
  const printed = async () => Buffer.from((await page.send('Page.printToPDF'))['data'] as string, 'base64')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-pdf-'))
    writeFileSync(file('board.html'), await render('html', FULL, FULL_OPTIONS))
    page = await openBrowser()
  })
  afterAll(async () => {
    await page?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is printed from the HTML report: paper colours, nothing to click, no table cut off', async () => {
    await page.open(file('board.html'))
    await page.evaluate("document.documentElement.dataset.theme = 'dark'")
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: PAPER,
      height: 1123,
      deviceScaleFactor: 1,
      mobile: false,
    })
    await page.send('Emulation.setEmulatedMedia', { media: 'print' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PAPER)
    const seen = (selector: string) =>
      page.evaluate(`[...document.querySelectorAll('${selector}')].filter((one) => one.checkVisibility()).length`)
    expect([await seen('nav'), await seen('button'), await seen('select')]).toEqual([0, 0, 0])
    expect(await seen('#decisions td')).toBeGreaterThan(5)
    const pdf = await printed()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesOf(pdf)).toBeGreaterThan(1)
    await page.send('Emulation.setEmulatedMedia', { media: '' })
  })

  it.skipIf(!HAS_PANDOC)(
    `is printed from what pandoc makes of the Markdown${HAS_PANDOC ? '' : ' (skipped: no pandoc)'}`,
    async () => {
      const { stdout, status } = spawnSync('pandoc', ['-s', '-f', 'gfm', '--metadata', 'pagetitle=Board'], {
        input: await render('markdown', FULL, FULL_OPTIONS),
        maxBuffer: 64 << 20,
      })
      expect(status).toBe(0)
      writeFileSync(file('pandoc.html'), stdout)
      await page.open(file('pandoc.html'))
      const pdf = await printed()
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pagesOf(pdf)).toBeGreaterThan(1)
    },
  )
})
