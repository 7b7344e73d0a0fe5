import { defineReader } from '../reader.js'
import { cutOffPods } from '../shared/cut-off-lock.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'
import { addPod } from './pod-names.js'

const POD = /^ {2}- "?([\w.+-]+(?:\/[\w.+/-]+)?) \(/
const REPOSITORY = /^ {2}"?(https?:[^\s"]+|trunk)"?:\s*$/
const GIT = /^ {4}:git: "?([^\s"]+)/

/** Lock file of CocoaPods. */
export const podfileLock = defineReader({
  name: 'cocoapods/podfile-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['podfile.lock'] },
  reads: 'Locked pods, the specification repositories and the repositories they come from.',
  blind: 'Targets: all pods count as transitive.',
  cutOff: cutOffPods,
  read({ text }, report) {
    const found = packages(report, 'cocoapods')
    let section = ''
    for (const { text: line, offset } of linesOf(text)) {
      if (line !== '' && !line.startsWith(' ')) section = line
      const at = offset + line.length - line.trimStart().length
      if (section === 'PODS:') {
        const name = POD.exec(line)?.[1]
        if (name) addPod(found, name, at + 2, 'transitive')
      } else if (section === 'SPEC REPOS:') {
        const url = REPOSITORY.exec(line)?.[1]
        if (url) found.source(url === 'trunk' ? 'https://cdn.cocoapods.org' : url, at)
      } else if (section === 'EXTERNAL SOURCES:') {
        const git = GIT.exec(line)?.[1]
        if (git) found.repository(git, at, 'transitive')
      }
    }
    found.done()
  },
})
