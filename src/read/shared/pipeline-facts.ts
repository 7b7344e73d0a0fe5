import type { Report } from '../reader.js'
import { type Data, itemsOf, textOf } from '../syntax/data.js'
import { embeddedScript } from './embedded-script.js'
import { imageName, registryHost } from './image.js'
import { reportScript, type ScriptSetting } from './script-facts.js'

/** In what part of a pipeline something stands. */
export type PipelineSetting = Omit<ScriptSetting, 'place'>

/** Reports what the scripts of a pipeline run: one script, a list of them, or lists in lists as references make them. */
export function reportScripts(node: Data | undefined, text: string, report: Report, setting: PipelineSetting): void {
  const waiting = [...itemsOf(node)]
  for (let i = 0; i < waiting.length; i++) {
    const script = waiting[i]!
    if (script.kind === 'list') waiting.push(...script.items)
    else if (script.kind === 'scalar')
      reportScript(script.text, report, { ...setting, place: embeddedScript(text, script) })
  }
}

/** Reports the image that a job runs in; where its name hangs on variables, the registry it comes from. */
export function reportImage(node: Data | undefined, report: Report, setting: PipelineSetting): void {
  const text = textOf(node)
  if (node === undefined || text === undefined) return
  const { isScheduled: _, ...aside } = setting
  const value = imageName(text)
  const host = value === undefined ? registryHost(text) : undefined
  if (value !== undefined)
    report.evidence({ kind: 'image', value, use: 'declared', ...aside, at: node.offset, excerpt: text })
  else if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', ...aside, at: node.offset })
}

/** Reports the images of job lines, `image: x`, for a pipeline that no parser reads. */
export function reportImageLine(value: string, offset: number, report: Report): void {
  const image = imageName(value)
  if (image !== undefined) report.evidence({ kind: 'image', value: image, use: 'declared', at: offset, excerpt: value })
}
