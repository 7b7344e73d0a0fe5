import { defineReader } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'
import { endOfBracket } from '../shared/brackets.js'

/** The application plug-in, applied: by id, by alias of a catalogue, or the old way. */
const APPLICATION =
  /(?:\bid\s?\(?\s?["']com\.android\.application["']\)?|\bapply\s{1,4}plugin:\s?["']com\.android\.application["']|\balias\s?\(\s?[\w.]{0,80}android\.application[\w.]{0,20}\))(?!.{0,60}\bapply\s?\(?\s?false)/

const APPLICATION_ID = /\bapplicationId\s{0,4}=?\s{0,4}["']([\w.]{3,150})["']/g

const FLAVOURS = /\bproductFlavors\s{0,4}\{/
const FLAVOUR = /^\s{2,16}(?:(?:create|register|maybeCreate)\s?\(\s?["'](\w{1,40})["']\s?\)|(\w{1,40}))\s?\{/gm

/** Tells Android applications from libraries, with their name and the flavours in which they are published. */
export const gradleApplication = defineReader({
  name: 'android/gradle-application',
  version: 1,
  syntax: 'text',
  selects: { names: ['build.gradle', 'build.gradle.kts'] },
  reads: 'The Android application plug-in, application ids and product flavours of Gradle modules.',
  blind: 'Plug-ins that a convention plug-in applies.',
  read({ text: source }, report) {
    if (!source.includes('android')) return
    const text = blankComments(source, C_STYLE)
    const applied = APPLICATION.exec(text)
    if (applied === null) return
    report.mark({ kind: 'android-app', at: applied.index })
    for (const match of text.matchAll(APPLICATION_ID))
      report.identity({ kind: 'bundle', value: match[1]!, at: match.index + match[0].indexOf(match[1]!) })
    const flavours = FLAVOURS.exec(text)
    if (flavours === null) return
    const open = flavours.index + flavours[0].length - 1
    const block = text.slice(open, endOfBracket(text, open))
    for (const match of block.matchAll(FLAVOUR)) {
      const name = (match[1] ?? match[2])!
      const at = open + match.index + match[0].indexOf(name)
      report.evidence({ kind: 'mobile', value: `flavor:${name}`, use: 'declared', at, excerpt: name })
    }
  },
})
