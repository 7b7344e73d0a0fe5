import { defineReader } from '../reader.js'
import { embeddedScript } from '../shared/embedded-script.js'
import { imageName, registryHost } from '../shared/image.js'
import { reportImage } from '../shared/pipeline-facts.js'
import { reportScript } from '../shared/script-facts.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Google Cloud Build (https://cloud.google.com/build/docs/build-config-file-schema). */
export const build = defineReader({
  name: 'cloud-build/build',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)[^/]{0,60}cloudbuild[^/]{0,60}\.(?:ya?ml|json)$/ },
  reads: 'Cloud Build: builder images, pushed images, commands that steps run.',
  blind: 'Triggers, which stand in the project.',
  read(document, report) {
    const root = document.tree?.[0]
    const steps = itemsOf(at(root, 'steps'))
    if (steps.length > 0) report.mark({ kind: 'delivery', at: 0 })
    for (const step of steps) {
      const context = textOf(at(step, 'id'))
      const setting = context === undefined ? {} : { context }
      reportImage(at(step, 'name'), report, setting)
      const builder = textOf(at(step, 'name'))?.split('/').at(-1)?.split(':', 1)[0] ?? ''
      const script = at(step, 'script')
      if (script?.kind === 'scalar')
        reportScript(script.text, report, { ...setting, place: embeddedScript(document.text, script) })
      const [first, ...rest] = itemsOf(at(step, 'args'))
      const entrypoint = at(step, 'entrypoint')
      const words = [textOf(entrypoint) ?? builder, ...[first, ...rest].flatMap((word) => textOf(word) ?? [])]
      // The last argument of `bash -c` is a script; otherwise the words are one command of the builder.
      const isShell = /^(?:ba)?sh$/.test(words[0] ?? '')
      if (first !== undefined)
        reportScript((isShell ? words.at(-1)! : words.join(' ')).slice(0, 20_000), report, {
          ...setting,
          place: () => (isShell ? first : (entrypoint ?? first)).offset,
        })
    }
    for (const image of itemsOf(at(root, 'images'))) {
      const text = textOf(image) ?? ''
      const value = imageName(text)
      const host = value === undefined ? registryHost(text) : undefined
      if (value !== undefined)
        report.evidence({ kind: 'image', value, use: 'called', context: 'push', at: image.offset, excerpt: text })
      else if (host !== undefined)
        report.evidence({ kind: 'host', value: host, use: 'called', context: 'push', at: image.offset })
    }
  },
})
