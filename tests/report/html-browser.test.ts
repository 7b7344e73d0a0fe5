import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserPage, HAS_CHROMIUM, openBrowser } from '../support/chromium.js'
import { FULL } from '../support/full-assessment.js'
import { FULL_OPTIONS } from '../support/full-options.js'
import { render } from './render.js'

const title = HAS_CHROMIUM
  ? 'the HTML report in Chromium'
  : 'the HTML report in Chromium (skipped: no /usr/bin/chromium)'

describe.skipIf(!HAS_CHROMIUM)(title, { timeout: 60_000 }, () => {
  let page: BrowserPage
  let folder: string
  const file = () => join(folder, 'report.html')
  const hostile = '<img src=x onerror=alert(1)></script><script>document.title="taken"</script>'

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-html-'))
    writeFileSync(file(), await render('html', { ...FULL, subject: { ...FULL.subject, name: hostile } }, FULL_OPTIONS))
    page = await openBrowser()
    await page.open(file())
  })
  afterAll(async () => {
    await page?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('O05: asks for nothing but itself, complains of nothing, and runs nothing that was read', async () => {
    expect(page.requests).toEqual([`file://${file()}`])
    expect(page.complaints).toEqual([])
    expect(await page.evaluate('document.title')).toBe(`Who can stop ${hostile}`)
  })

  it('says and shows what falls with the chosen company, and clears it by Escape', async () => {
    await page.evaluate(`{
      const choice = document.querySelector('#by-map')
      choice.value = '0'
      choice.dispatchEvent(new Event('change'))
    }`)
    const says = () => page.evaluate<string>("document.querySelector('#map-says').textContent")
    expect(await says()).toMatch(/^Without Acme \(Acme Holding\) these fall: .*web/i)
    expect(await marked('gone')).toEqual(['ACME', 'Acme Holding'])
    expect(await marked('hit')).toEqual(['web'])
    await page.evaluate("document.querySelector('#by-map').focus()")
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape' })
    expect(await says()).toBe('')
    expect(await marked('gone')).toEqual([])
  })

  it('brings the chosen company into the frame of the picture', async () => {
    await page.evaluate("document.querySelector('.map').style.maxHeight = '40px'")
    const choose = (value: string) =>
      page.evaluate<boolean>(`{
        const choice = document.querySelector('#by-map')
        choice.value = '${value}'
        choice.dispatchEvent(new Event('change'))
      }
      (() => {
        const frame = document.querySelector('.map').getBoundingClientRect()
        const node = document.querySelector('.node.gone')?.getBoundingClientRect()
        return node !== undefined && node.top >= frame.top - 1 && node.top < frame.bottom
      })()`)
    expect([await choose('0'), await choose('1'), await choose('0')]).toEqual([true, true, true])
    await page.evaluate("document.querySelector('.map').style.maxHeight = ''")
    await choose('')
  })

  it('leads from a card to the map', async () => {
    await page.evaluate("document.querySelector('[data-show]').click()")
    expect(await page.evaluate("document.activeElement.id + document.querySelector('#by-map').value")).toBe('by-map0')
  })

  it('filters findings and says how many are left', async () => {
    const filter = (id: string, value: string) =>
      page.evaluate(`{
        const one = document.querySelector('#by-${id}')
        one.value = '${value}'
        one.dispatchEvent(new Event('change'))
      }; [...document.querySelectorAll('#findings-table tbody tr')].filter((row) => row.checkVisibility()).length`)
    expect(await filter('severity', 'high')).toBe(1)
    expect(await page.evaluate("document.querySelector('#shown').textContent")).toBe('1 of 4 findings.')
    expect(await filter('state', 'accepted')).toBe(0)
    await filter('state', '')
    expect(await filter('severity', '')).toBe(4)
  })

  it('turns dark and back', async () => {
    const colour = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const before = await colour()
    await page.evaluate("document.querySelector('#theme').click()")
    expect(await colour()).not.toBe(before)
    await page.evaluate("document.querySelector('#theme').click()")
    expect(await colour()).toBe(before)
  })

  it.each([360, 1400])('is not wider than a window of %i', async (width) => {
    await page.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false })
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  it('runs no script that is put into it', async () => {
    const ran = await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
    }; window.ran === true`)
    expect(ran).toBe(false)
  })

  const marked = (name: string) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('.node.${name} title')].map((one) => one.textContent).sort()`,
    )
})
