import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const URL = /^\s*(?:distributionUrl|wrapperUrl)\s*[=:]\s*(\S+)/

/** Settings of the Gradle and Maven wrappers, which fetch the build tool itself. */
export const wrapper = defineReader({
  name: 'gradle/wrapper',
  version: 1,
  syntax: 'text',
  selects: { names: ['gradle-wrapper.properties', 'maven-wrapper.properties'] },
  reads: 'Where the build tool is fetched from.',
  blind: 'Wrappers that are started with another address.',
  read({ text }, report) {
    const found = packages(report, 'maven')
    for (const { text: line, offset } of linesOf(text)) {
      const url = line.length < 2000 ? URL.exec(line)?.[1] : undefined
      if (url) found.download(url.replaceAll('\\:', ':'), offset + line.indexOf(url))
    }
  },
})
