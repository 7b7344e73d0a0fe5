#!/usr/bin/env node
/** Writes `docs/calibration.md` from the precedents that ship: each cascade predicted from all others. `--check` only tells whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { backtest } from '../dist/src/simulate/backtest.js'
import { cascadesOf } from '../dist/src/simulate/cascades.js'
import { STRENGTH } from '../dist/src/simulate/rates.js'
import { oneCase } from './calibration/one-case.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { precedents } = JSON.parse(readFileSync(join(root, 'dist', 'vendor-facts.json'), 'utf8'))
const page = pageOf(precedents)
const path = join(root, 'docs', 'calibration.md')
if (!process.argv.includes('--check')) writeFileSync(path, page)
else if (readFileSync(path, 'utf8') !== page) {
  console.error('docs/calibration.md is out of date; run node scripts/calibrate.mjs')
  process.exitCode = 1
}

function pageOf(events) {
  const result = backtest(events)
  const cascades = cascadesOf(events)
  const per = (world) => {
    const of = cascades.filter((one) => one.world === world)
    return `| ${world} | ${of.length} | ${of.filter((one) => one.events.length > 1).length} | ${Math.max(...of.map((one) => one.events.length - 1))} |`
  }
  return `# Calibration

Written by \`scripts/calibrate.mjs\` from \`vendor-db/precedents\`; do not edit. How the model works: [simulation.md](simulation.md).

## What is predicted

${events.length} documented withdrawals make ${cascades.length} cascades: what one target lost in one go, that is within one event group and with no
gap of more than thirty days. Each is predicted from all cascades of *other* event groups, knowing only its world (contested or ordinary), its
first trigger, and for restored services the capability and vendor. The constant predictor is fitted to the same other cascades and gives every
cascade the same answer. The score is the natural logarithm of the probability that was given to what happened; nearer to zero is better.

| world | cascades | with followers | most followers |
| --- | --- | --- | --- |
${per('contested')}
${per('ordinary')}

## Against a constant

| question | cascades | score | constant | mean gain per cascade | standard error | verdict |
| --- | --- | --- | --- | --- | --- | --- |
${row('number of followers', result.followers)}
${row('which services are restored', result.restored)}

A gain is called clear from two standard errors on, and cascades are taken as independent, which those of one season are not.

${summed(result)}

How many observations the wider group counts for is an assumption (${STRENGTH}). The scores with others, which were not used to choose it:

| strength | followers | restored |
| --- | --- | --- |
${[1, 2, 4, 8, 16].map((strength) => strengthRow(events, strength)).join('\n')}

## Reliability

Each single loss whose end is known, sorted by the predicted chance that the service is restored. On the diagonal a model is reliable.

${bins(result.reliability)}

And followers, sorted by the predicted mean:

${followerBins(result.followers.cases)}

${confession(result.followers.cases)}## One case in full

${oneCase(events)}

## What the sample cannot say

- How likely a trigger is. Nobody counts the customers that a vendor did not drop, so there is no denominator and no annual probability.
- How many vendors a target had. Followers are counted among the losses that somebody reported, not among those that could have happened; a
  target that lost one vendor and kept quiet counts as one without followers.
- The ordinary small firm. What is in the precedents was loud, large or lasting; a suspension undone within an hour is rarely written about, so the
  chance of being restored is probably higher and the time shorter than here.
- The refusal at the door. A replacement that never took the customer leaves no trace; the chance that a replacement withdraws counts only those that did.
- The long tail. Most followers in one cascade: ${Math.max(...cascades.map((one) => one.events.length - 1))}. Few cascades decide its shape, and one of them is Parler.
- Rare pairs. ${thin(cascades)} pairs of world and trigger have fewer than five cascades; there the figures are mostly those of the world as a whole.
`
}

function row(name, { n, score, constantScore, gain, standardError }) {
  const verdict =
    gain <= 0 ? 'does **not** beat it' : gain < 2 * standardError ? 'beats it, within the noise' : 'beats it clearly'
  return `| ${name} | ${n} | ${score.toFixed(1)} | ${constantScore.toFixed(1)} | ${signed(gain)} | ${standardError.toFixed(3)} | ${verdict} |`
}

function summed({ followers, restored }) {
  const sum = (cases, key) => cases.reduce((total, one) => total + one[key], 0)
  const line = (name, { cases }) =>
    `- ${name}: ${sum(cases, 'predicted').toFixed(1)} predicted, ${sum(cases, 'observed')} observed.`
  return ['Over all cascades together:', '', line('followers', followers), line('restored services', restored)].join(
    '\n',
  )
}

function strengthRow(events, strength) {
  const { followers, restored } = backtest(events, strength)
  return `| ${strength} | ${followers.score.toFixed(1)} (${signed(followers.gain)}) | ${restored.score.toFixed(1)} (${signed(restored.gain)}) |`
}

function bins(reliability) {
  const sorted = [...reliability].sort((a, b) => a.predicted - b.predicted || Number(a.observed) - Number(b.observed))
  const groups = fifths(sorted).map((group) => ({
    n: group.length,
    predicted: mean(group.map((one) => one.predicted)),
    observed: mean(group.map((one) => (one.observed ? 1 : 0))),
  }))
  return picture(groups, (share) => `${Math.round(share * 100)} %`, 1)
}

function followerBins(cases) {
  const sorted = [...cases].sort((a, b) => a.predicted - b.predicted || (a.cascade < b.cascade ? -1 : 1))
  const groups = fifths(sorted).map((group) => ({
    n: group.length,
    predicted: mean(group.map((one) => one.predicted)),
    observed: mean(group.map((one) => one.observed)),
  }))
  return picture(
    groups,
    (value) => value.toFixed(2),
    Math.max(1, ...groups.flatMap((one) => [one.predicted, one.observed])),
  )
}

function picture(groups, shown, most) {
  const bar = (value) => '█'.repeat(Math.round((value / most) * 30)) || '▏'
  const lines = groups.flatMap(({ n, predicted, observed }, i) => [
    `${String(i + 1).padEnd(2)} n=${String(n).padEnd(4)} predicted ${shown(predicted).padStart(6)} ${bar(predicted)}`,
    `          observed  ${shown(observed).padStart(6)} ${bar(observed)}`,
  ])
  return ['```text', ...lines, '```'].join('\n')
}

/** Where more is predicted and less happened, the page says so. */
function confession(cases) {
  const sorted = [...cases].sort((a, b) => a.predicted - b.predicted || (a.cascade < b.cascade ? -1 : 1))
  const [fourth, last] = fifths(sorted)
    .slice(3)
    .map((group) => mean(group.map((one) => one.observed)))
  return last >= fourth
    ? ''
    : 'The model tells the worlds apart, and that is its gain; among contested cascades it does not tell the long from the short: the last fifth was\npredicted to have most followers and had fewer than the fourth.\n\n'
}

function fifths(sorted) {
  return [0, 1, 2, 3, 4].map((i) =>
    sorted.slice(Math.round((i * sorted.length) / 5), Math.round(((i + 1) * sorted.length) / 5)),
  )
}

function thin(cascades) {
  const counts = new Map()
  for (const { world, trigger } of cascades)
    counts.set(`${world} ${trigger}`, (counts.get(`${world} ${trigger}`) ?? 0) + 1)
  return `${[...counts.values()].filter((n) => n < 5).length} of ${counts.size}`
}

function mean(values) {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

function signed(value) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}
