#!/usr/bin/env node
/**
 * Scores JSON assessments against the ground-truth labels in ../labels (format and method: ../labels/README.md).
 *
 *   node score.mjs LABELS_DIR ASSESSMENTS_DIR [--min-confidence low|medium|high] [--misses] [--json]
 *
 * LABELS_DIR holds `<owner>+<name>.json`, ASSESSMENTS_DIR the tool's JSON assessment under the same file name. Reported
 * dependencies with a confidence under --min-confidence (default medium) count neither for nor against the tool. Reports and labels
 * are matched one to one: reports of one vendor family and capability are one report; a report can satisfy one label.
 *
 *   core recall       labelled pairs (vendor, capability) with role runtime or distribution and usage required or redundant, found
 *   recall            all labelled pairs, found
 *   core vendors      distinct vendors with such a core pair, reported under any capability
 *   vendors           all distinct labelled vendors, reported under any capability
 *   precision         reported pairs that are labelled; pairs set aside in the labels (`unlabelled`, `ambiguous`,
 *                     `unlabelled_catalogue`, disputed entries, operating-system package repositories) count neither way
 *   vendor precision  the same for vendors
 *   traps             look-alike places used as evidence, or whose implied false vendor was reported
 *   usage             found pairs whose reported usage (required or optional) is the labelled one; no answer is a wrong answer
 *   redundancy        labelled multi-vendor capabilities (at least two labelled members) of which two vendors were found, none wired `sole`
 *   false redundancy  found pairs labelled `required`, in no labelled group, that were reported as wired failover, split or copies
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FAMILIES = [
  ['google', 'google-cloud', 'firebase', 'google-play', 'google-workspace', 'youtube'],
  ['microsoft', 'microsoft-azure', 'azure', 'microsoft-365'],
  ['aws', 'amazon', 'amazon-web-services'],
  ['github', 'github-actions', 'ghcr', 'github-packages'],
  ['apple', 'app-store', 'apple-app-store'],
  ['meta', 'facebook', 'instagram', 'whatsapp'],
  ['x', 'twitter'],
  ['docker', 'docker-hub'],
  ['gitlab', 'gitlab-com'],
  ['crates-io', 'rust-lang'],
  ['go-proxy', 'go', 'golang'],
  ['mend', 'renovate'],
  ['scout-apm', 'scout'],
  ['automattic', 'gravatar'],
]
const familyOf = new Map(FAMILIES.flatMap((names) => names.map((name) => [name, names[0]])))
const family = (vendor) => familyOf.get(vendor) ?? vendor
const OPERATING_SYSTEMS = new Set(['debian', 'ubuntu', 'canonical', 'alpine', 'fedora', 'red-hat', 'centos', 'nixos'])
/** Neighbours that careful readers file differently. */
const NEIGHBOURS = [
  ['monitoring', 'analytics'],
  ['cdn', 'web-assets'],
  ['sms', 'chat'],
  ['captcha', 'attestation'],
]
const neighbours = (a, b) => NEIGHBOURS.some((pair) => pair.includes(a) && pair.includes(b))
/** Capabilities that the labels' list did not have: the vendor decides. */
const UNLISTED = new Set(['attestation', 'moderation', 'secrets', 'translation', 'crm'])
const CONFIDENCE = { low: 0, medium: 1, high: 2 }

/** How well a report fits a label: 0 not at all, 1 by vendor only where one side has no fitting capability, 2 accepted, 3 exact. */
function fit(pair, label) {
  if (!label.vendors.has(pair.family)) return 0
  if (label.capability === pair.capability) return 3
  if (label.accept?.includes(pair.capability) || neighbours(label.capability, pair.capability)) return 2
  return label.capability === 'other' || UNLISTED.has(pair.capability) ? 1 : 0
}

/** Maximum matching, best fits first; augmenting paths keep it maximal. */
function match(pairs, labels) {
  const byLabel = new Map()
  const candidates = pairs.map((pair) =>
    labels
      .map((label, i) => [fit(pair, label), i])
      .filter(([f]) => f > 0)
      .sort((a, b) => b[0] - a[0])
      .map(([, i]) => i),
  )
  const place = (p, seen) =>
    candidates[p].some((l) => {
      if (seen.has(l)) return false
      seen.add(l)
      if (byLabel.has(l) && !place(byLabel.get(l), seen)) return false
      byLabel.set(l, p)
      return true
    })
  const order = pairs.map((pair, p) => p).sort((a, b) => best(pairs[b], labels) - best(pairs[a], labels))
  for (const p of order) place(p, new Set())
  return byLabel
}
const best = (pair, labels) => Math.max(0, ...labels.map((label) => fit(pair, label)))

function score(labels, assessment, minConfidence) {
  if (!Array.isArray(assessment.dependencies))
    throw new Error(`${labels.repo}: the assessment has no list of dependencies`)
  const all = labels.vendors.map((label) => ({
    ...label,
    family: family(label.vendor),
    vendors: new Set([label.vendor, ...(label.aliases ?? [])].map(family)),
    core:
      !label.disputed &&
      ['runtime', 'distribution'].includes(label.role) &&
      ['required', 'redundant'].includes(label.usage),
  }))
  const reports = new Map()
  for (const dependency of assessment.dependencies) {
    const confidence = CONFIDENCE[dependency.confidence ?? 'high']
    if (confidence === undefined)
      throw new Error(`${labels.repo}: confidence ${dependency.confidence} is not low, medium or high`)
    if (confidence < minConfidence) continue
    const key = `${family(dependency.vendor)} ${dependency.capability}`
    const pair = reports.get(key) ?? {
      family: family(dependency.vendor),
      capability: dependency.capability,
      names: new Set(),
      evidence: [],
      wirings: new Map(),
      usages: new Set(),
    }
    pair.names.add(dependency.vendor)
    pair.evidence.push(...(dependency.evidence ?? []))
    pair.wirings.set(
      dependency.vendor,
      new Set([...(pair.wirings.get(dependency.vendor) ?? []), dependency.wiring ?? 'sole']),
    )
    pair.usages.add(dependency.usage)
    reports.set(key, pair)
  }
  const pairs = [...reports.values()]
  const matched = match(pairs, all)
  const labelOf = new Map([...matched].map(([l, p]) => [p, all[l]]))
  const settled = all.filter((label) => !label.disputed)
  const isFound = (label) => matched.has(all.indexOf(label))
  const found = settled.filter(isFound)

  const setAside = [...(labels.unlabelled ?? []), ...(labels.ambiguous ?? [])]
  const catalogue = new Set(labels.unlabelled_catalogue ?? [])
  const isSetAside = (pair) =>
    setAside.some(
      (s) => family(s.vendor) === pair.family && (s.capability === pair.capability || s.capability === 'other'),
    ) ||
    [...pair.names].every((name) => catalogue.has(name)) ||
    (OPERATING_SYSTEMS.has(pair.family) && pair.capability === 'registry')
  // A second fitting capability of a labelled pair (its `accept`) is not an error, only not counted.
  const isSpare = (pair) => all.some((label) => fit(pair, label) >= 2)
  const right = pairs.filter((_, p) => labelOf.has(p) && !labelOf.get(p).disputed)
  const wrong = pairs.filter((pair, p) => !labelOf.has(p) && !isSetAside(pair) && !isSpare(pair))

  const reportedFamilies = new Set(pairs.map((pair) => pair.family))
  const distinct = (list) => [...new Set(list.map((label) => label.family))]
  const reportedOf = (list) =>
    distinct(list).filter((name) =>
      list.some((label) => label.family === name && [...label.vendors].some((v) => reportedFamilies.has(v))),
    )
  const labelledFamilies = new Set(all.flatMap((label) => [...label.vendors]))
  const rightVendors = [...reportedFamilies].filter((name) => labelledFamilies.has(name))
  const wrongVendors = [...reportedFamilies].filter(
    (name) =>
      !labelledFamilies.has(name) &&
      !OPERATING_SYSTEMS.has(name) &&
      !setAside.some((s) => family(s.vendor) === name) &&
      !catalogue.has(name),
  )

  const labelledPlaces = new Set(
    labels.vendors.flatMap((l) => (l.evidence ?? []).map((e) => /^(.*?:\d+)/.exec(String(e))?.[1])),
  )
  const trapped = (labels.traps ?? []).filter((trap) => {
    const implied = (trap.implies ?? []).map((name) => name.split('/'))
    if (implied.some(([v, c]) => wrong.some((pair) => pair.family === family(v) && (!c || pair.capability === c))))
      return true
    const [place, path, line] = /^(.*?):(\d+)/.exec(trap.where ?? '') ?? [undefined, trap.where]
    return (
      !labelledPlaces.has(place) &&
      pairs.some((pair) =>
        pair.evidence.some((e) => e.path === path && (line === undefined || e.line === Number(line))),
      )
    )
  })

  const groups = (labels.redundancy ?? []).filter(
    (group) =>
      (group.vendors ?? []).filter((v) =>
        all.some((label) => label.vendor === v && fit({ family: family(v), capability: group.capability }, label) >= 2),
      ).length >= 2,
  )
  const redundant = groups.filter((group) => {
    const wirings = group.vendors
      .map((v) =>
        pairs
          .filter((pair) => pair.capability === group.capability)
          .map((pair) => pair.wirings.get(v) ?? (family(v) === pair.family ? [...pair.wirings.values()][0] : undefined))
          .find(Boolean),
      )
      .filter(Boolean)
    return wirings.length >= 2 && wirings.every((w) => [...w].some((one) => one && one !== 'sole'))
  })
  const sameUsage = found.filter((label) => {
    const usages = pairs[matched.get(all.indexOf(label))].usages
    return label.usage === 'optional' ? usages.has('optional') && !usages.has('required') : usages.has('required')
  })
  const grouped = new Set(
    (labels.redundancy ?? []).flatMap((group) => (group.vendors ?? []).map((v) => `${family(v)} ${group.capability}`)),
  )
  const lone = found.filter(
    (label) => label.usage === 'required' && !grouped.has(`${label.family} ${label.capability}`),
  )
  const overclaimed = lone.filter((label) => {
    const pair = pairs[matched.get(all.indexOf(label))]
    return [...pair.wirings.values()].every((w) => [...w].every((one) => ['failover', 'split', 'copies'].includes(one)))
  })
  const core = settled.filter((label) => label.core)
  return {
    core: [core.filter(isFound).length, core.length],
    all: [found.length, settled.length],
    coreVendors: [reportedOf(core).length, distinct(core).length],
    vendors: [reportedOf(settled).length, distinct(settled).length],
    precision: [right.length, right.length + wrong.length],
    vendorPrecision: [rightVendors.length, rightVendors.length + wrongVendors.length],
    traps: [trapped.length, labels.traps?.length ?? 0],
    usage: [sameUsage.length, found.length],
    redundancy: [redundant.length, groups.length],
    falseRedundancy: [overclaimed.length, lone.length],
    missed: settled
      .filter((label) => !isFound(label))
      .map((t) => `${t.core ? 'CORE ' : ''}${t.vendor}/${t.capability} — ${t.service} — ${t.evidence?.[0]}`),
    extra: wrong.map(
      (p) =>
        `${[...p.names].join('+')}/${p.capability} — ${p.evidence[0]?.path}:${p.evidence[0]?.line} ${p.evidence[0]?.signal ?? ''}`,
    ),
    trapped: trapped.map((t) => `${t.where} — ${t.what}`),
  }
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
const args = process.argv.slice(2)
const take = (name, count) => {
  const i = args.indexOf(name)
  return i < 0 ? undefined : args.splice(i, count)
}
const minConfidence = CONFIDENCE[take('--min-confidence', 2)?.[1] ?? 'medium']
const showMisses = Boolean(take('--misses', 1))
const asJson = Boolean(take('--json', 1))
const [labelsDir, assessmentsDir] = args
if (!labelsDir || !assessmentsDir || minConfidence === undefined)
  stop('usage: score.mjs LABELS_DIR ASSESSMENTS_DIR [--min-confidence low|medium|high] [--misses] [--json]')
if (!existsSync(assessmentsDir)) stop(`${assessmentsDir}: no such folder`)
const files = existsSync(labelsDir)
  ? readdirSync(labelsDir)
      .filter((name) => name.endsWith('.json'))
      .sort()
  : []
if (files.length === 0) stop(`${labelsDir}: no labels (*.json)`)

const COLUMNS = {
  core: 'core recall',
  all: 'recall',
  coreVendors: 'core vendors',
  vendors: 'vendors',
  precision: 'precision',
  vendorPrecision: 'vendor precision',
  traps: 'traps',
  usage: 'usage',
  redundancy: 'redundancy',
  falseRedundancy: 'false redundancy',
}
const total = Object.fromEntries(Object.keys(COLUMNS).map((key) => [key, [0, 0]]))
const rows = files.map((file) => {
  const labels = JSON.parse(readFileSync(join(labelsDir, file), 'utf8'))
  const path = join(assessmentsDir, file)
  const absent = !existsSync(path)
  const result = score(labels, absent ? { dependencies: [] } : JSON.parse(readFileSync(path, 'utf8')), minConfidence)
  for (const key of Object.keys(COLUMNS)) for (const i of [0, 1]) total[key][i] += result[key][i]
  return { repo: labels.repo, absent, ...result }
})
if (asJson) {
  console.log(JSON.stringify({ rows, total }, null, 1))
} else {
  const cell = (key, [hit, count]) =>
    (['traps', 'redundancy', 'falseRedundancy'].includes(key) || count === 0
      ? `${hit}/${count}`
      : `${((100 * hit) / count).toFixed(1)}%`
    ).padStart(COLUMNS[key].length + 2)
  console.log(
    'repository'.padEnd(36) +
      Object.values(COLUMNS)
        .map((title) => `  ${title}`)
        .join(''),
  )
  for (const row of [...rows, { repo: 'TOTAL', ...total }]) {
    console.log(
      row.repo.padEnd(36) +
        Object.keys(COLUMNS)
          .map((key) => cell(key, row[key]))
          .join('') +
        (row.absent ? '  no assessment' : ''),
    )
    if (!showMisses || !row.missed) continue
    for (const line of row.missed) console.log('    missed', line)
    for (const line of row.extra) console.log('    extra ', line)
    for (const line of row.trapped) console.log('    trap  ', line)
  }
}
