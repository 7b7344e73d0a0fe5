import type { Report } from '../reader.js'
import { embeddedScript } from '../shared/embedded-script.js'
import { hostOf } from '../shared/host-of.js'
import { imageName, registryHost } from '../shared/image.js'
import { reportScript } from '../shared/script-facts.js'
import { at, type Data, type DataScalar, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** What a step stands in. */
export interface StepSetting {
  readonly text: string
  /** The job's id, or the action's name. */
  readonly context?: string
  readonly isScheduled?: boolean
}

/** Reports the steps of a job or of a composite action: actions, images, registries, and what scripts run. */
export function reportSteps(steps: Data | undefined, report: Report, setting: StepSetting): void {
  for (const step of itemsOf(steps)) {
    const condition = choiceOf(at(step, 'if'))
    const around = { ...setting, ...(condition !== undefined && { condition }) }
    reportUses(at(step, 'uses'), report, around)
    reportInputs(step, report, around)
    const run = at(step, 'run')
    if (run?.kind === 'scalar') reportScript(run.text, report, { ...around, place: embeddedScript(setting.text, run) })
  }
}

/** Reports what `uses:` names: an action of another repository, or an image. Paths of the same repository are no fact. */
export function reportUses(
  node: Data | undefined,
  report: Report,
  setting: { readonly context?: string; readonly condition?: string },
): void {
  const text = textOf(node)?.trim()
  if (node === undefined || text === undefined || text.startsWith('.')) return
  const aside = asideOf(setting)
  if (text.startsWith('docker://')) {
    const value = imageName(text)
    if (value !== undefined) report.evidence({ kind: 'image', value, use: 'called', ...aside, at: node.offset })
    return
  }
  const action = ACTION.exec(text)?.[1]
  if (action !== undefined)
    report.evidence({ kind: 'action', value: action, use: 'called', ...aside, at: node.offset, excerpt: action })
}

const ACTION = /^([A-Za-z0-9][\w.-]*\/[\w.-]+)(?:\/[^@\s]*)?@/

/** Inputs that name where an image goes; actions that push share them, whoever made the action. */
const IMAGE_INPUTS = new Set(['images', 'image', 'tags', 'image-name', 'push-to-registry'])
const REGISTRY_INPUTS = new Set(['registry', 'registry-url', 'login-server'])
/** Inputs of actions that add the registry themselves: a name without one says nothing of where it goes. */
const BARE_NAMES = new Set(['image-name', 'image'])
const LOOKS_LIKE_IMAGE = /^(?:name=)?[\w.${}-][^\s,=]*\/[^\s,]+$/
const LOGIN = /^docker\/login-action@/

function reportInputs(step: Data, report: Report, setting: StepSetting & { readonly condition?: string }): void {
  const aside = asideOf(setting)
  const inputs = at(step, 'with')
  for (const { key, value } of entriesOf(inputs)) {
    if (value.kind !== 'scalar') continue
    if (REGISTRY_INPUTS.has(key)) {
      const host = hostOf(value.text)
      if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', ...aside, at: value.offset })
    } else if (IMAGE_INPUTS.has(key) && !(BARE_NAMES.has(key) && registryHost(value.text) === undefined))
      reportPushed(value, report, setting)
  }
  const uses = at(step, 'uses')
  // Without `registry:` the action logs in at Docker's own registry.
  if (uses && LOGIN.test(textOf(uses) ?? '') && at(inputs, 'registry') === undefined)
    report.evidence({
      kind: 'host',
      value: 'docker.io',
      use: 'called',
      ...aside,
      at: uses.offset,
      excerpt: 'docker/login-action',
    })
}

function reportPushed(
  scalar: DataScalar,
  report: Report,
  setting: StepSetting & { readonly condition?: string },
): void {
  const place = embeddedScript(setting.text, scalar)
  const aside = { ...asideOf(setting), context: 'push' }
  for (const match of scalar.text.matchAll(/[^\s,]+/g)) {
    const text = match[0].replace(/^name=/, '')
    if (!LOOKS_LIKE_IMAGE.test(match[0])) continue
    const image = imageName(text)
    const host = image === undefined ? registryHost(text) : undefined
    if (image !== undefined)
      report.evidence({ kind: 'image', value: image, use: 'called', ...aside, at: place(match.index), excerpt: text })
    else if (host !== undefined)
      report.evidence({ kind: 'host', value: host, use: 'called', ...aside, at: place(match.index) })
  }
}

/** Conditions on events and branches say when a pipeline runs; those on keys and inputs say whether a vendor is chosen. */
const CHOICE = /\b(?:secrets|vars|inputs|env)\.[A-Za-z_]/

/** The condition of a job or step where it hangs on configuration. */
export function choiceOf(node: Data | undefined): string | undefined {
  const text = textOf(node)?.trim()
  return text !== undefined && CHOICE.test(text) ? text.replace(/\s+/g, ' ').slice(0, 80) : undefined
}

/** The optional fields of a fact, absent ones left out. */
export function asideOf(setting: { readonly context?: string; readonly condition?: string }) {
  return {
    ...(setting.context !== undefined && { context: setting.context }),
    ...(setting.condition !== undefined && { condition: setting.condition }),
  }
}
