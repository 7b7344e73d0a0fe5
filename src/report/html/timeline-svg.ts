import type { Replay } from '../../model/simulation.js'
import { count } from '../words.js'
import { el, type Markup } from './markup.js'

const ROW = 30
const TOP = 26
const LABEL = 150
const BAR = 360
const WIDTH = LABEL + BAR + 330

/**
 * The days of a replay from top to bottom: how many functions of the product have stopped by then, of all that it touches. Rows are
 * days on which something happened, not a scale of time.
 */
export function timelineSvg({ days, survives }: Replay): Markup | undefined {
  const perDay = days.map(({ events }) => events.reduce((sum, { stops }) => sum + stops.length, 0))
  const all = perDay.reduce((sum, n) => sum + n, survives.length)
  if (days.length === 0 || all === 0) return undefined
  let stopped = 0
  const rows = days.map(({ date, day, events }, at) => {
    stopped += perDay[at]!
    const y = TOP + at * ROW
    const share = Math.round((stopped / all) * BAR)
    return el(
      'g',
      {},
      el('text', { x: 0, y: y + 16 }, day === undefined ? date : `Day ${day}, ${date}`),
      el('rect', { class: 'whole', x: LABEL, y: y + 3, width: BAR, height: 18, rx: 3 }),
      el('rect', { class: 'fallen', x: LABEL, y: y + 3, width: share, height: 18, rx: 3 }),
      el(
        'text',
        { x: LABEL + BAR + 10, y: y + 16 },
        `${stopped} of ${count(all, 'function')} stopped; ${count(events.length, 'withdrawal')}`,
      ),
    )
  })
  const height = TOP + days.length * ROW
  return el(
    'div',
    { class: 'wide', role: 'region', 'aria-label': 'Picture of the days', tabindex: 0 },
    el(
      'svg',
      {
        class: 'timeline',
        viewBox: `0 0 ${WIDTH} ${height}`,
        width: WIDTH,
        height,
        role: 'img',
        'aria-label': `${stopped} of ${count(all, 'function')} stopped after ${count(days.length, 'day')} with withdrawals. The text below tells each.`,
      },
      el('text', { class: 'column', x: LABEL, y: 14 }, 'Stopped by the end of the day'),
      rows,
    ),
  )
}
