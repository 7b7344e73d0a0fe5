/**
 * The script of the page. It shows and hides what is there, and writes text as text only; without it all is readable. Text of our own,
 * the same in each report, so that the page allows it by its hash and nothing else.
 */
export const SCRIPT = `
(() => {
  'use strict'
  const one = (selector) => document.querySelector(selector)
  const all = (selector) => [...document.querySelectorAll(selector)]

  const theme = one('#theme')
  const dark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  const tell = () => theme.setAttribute('aria-pressed', String(dark()))
  theme.addEventListener('click', () => {
    document.documentElement.dataset.theme = dark() ? 'light' : 'dark'
    tell()
  })
  tell()
  theme.hidden = false

  const rows = all('#findings-table tbody tr')
  const filters = all('[data-filter]')
  const filter = () => {
    let shown = 0
    for (const row of rows) {
      row.hidden = filters.some((one) => one.value !== '' && row.dataset[one.dataset.filter] !== one.value)
      if (!row.hidden) shown++
    }
    one('#shown').textContent = shown + ' of ' + rows.length + (rows.length === 1 ? ' finding.' : ' findings.')
  }
  for (const one of filters) one.addEventListener('change', filter)
  if (rows.length > 0) one('#filters').hidden = false

  const data = one('#map-data')
  if (data === null) return
  const companies = JSON.parse(data.textContent)
  const choice = one('#by-map')
  const picture = one('.map svg')
  const nodes = all('[data-node]')
  const edges = all('[data-from]')
  const select = (index) => {
    const company = companies[index]
    choice.value = company === undefined ? '' : String(index)
    one('#map-says').textContent = company === undefined ? '' : company.says
    if (picture === null) return
    const gone = new Set(company?.gone)
    const hit = new Set(company?.hit)
    picture.classList.toggle('chosen', company !== undefined)
    for (const node of nodes) {
      node.classList.toggle('gone', gone.has(node.dataset.node))
      node.classList.toggle('hit', hit.has(node.dataset.node))
    }
    for (const edge of edges) {
      const { from, to } = edge.dataset
      edge.classList.toggle('cut', gone.has(to) && (hit.has(from) || gone.has(from)))
    }
    const first = nodes.find((node) => gone.has(node.dataset.node))
    if (first !== undefined) bringIntoFrame(first)
  }
  const bringIntoFrame = (node) => {
    const frame = one('.map')
    const inside = frame.getBoundingClientRect()
    const { top, bottom } = node.getBoundingClientRect()
    if (top < inside.top || bottom > inside.bottom) frame.scrollTop += top - inside.top - frame.clientHeight / 3
  }
  const chosen = (text) => (text === '' ? undefined : Number(text))
  choice.addEventListener('change', () => select(chosen(choice.value)))
  one('#map-clear').addEventListener('click', () => select(undefined))
  one('#map').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') select(undefined)
  })
  picture?.addEventListener('click', (event) => {
    const company = event.target.closest('[data-company]')?.dataset.company
    select(company === undefined ? undefined : Number(company))
  })
  for (const button of all('[data-show]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      select(Number(button.dataset.show))
      one('#map').scrollIntoView()
      choice.focus()
    })
  }
  one('#map-choice').hidden = false
})()
`
