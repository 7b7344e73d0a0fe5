import type { Report } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { pathFrom } from '../shared/relative-path.js'
import { descend, type XmlElement } from '../syntax/xml-tree.js'

/** What can be part of a package's name. */
const PART_OF_NAME = /^[\w.${}-]{1,200}$/
/** Values that begin with a digit are versions: no part of a package's name. */
const VERSION = /^v?\d|version$/i

/** Reports what a pom calls itself, its parent, and the properties that name things; gives all properties known here. */
export function reportPomNames(project: XmlElement, path: string, report: Report): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  for (const { name, text, offset } of descend(project, 'properties')?.children ?? []) {
    properties.set(name, text)
    if (PART_OF_NAME.test(text) && !VERSION.test(text) && !VERSION.test(name))
      report.reference({ kind: 'variable', value: name, defines: text, at: offset })
  }
  const parent = descend(project, 'parent')
  const group = descend(project, 'groupId') ?? descend(parent, 'groupId')
  const artifact = descend(project, 'artifactId')
  if (parent) {
    const relative = descend(parent, 'relativePath')?.text ?? '../pom.xml'
    const target =
      relative === '' ? undefined : pathFrom(path, relative.endsWith('.xml') ? relative : `${relative}/pom.xml`)
    if (target) report.reference({ kind: 'parent', value: target, at: parent.offset })
  }
  if (group) properties.set('project.groupId', group.text)
  if (artifact) {
    properties.set('project.artifactId', artifact.text)
    reportName(report, artifact.text, artifact.textOffset)
  }
  const scm = descend(project, 'scm', 'url') ?? descend(project, 'scm', 'connection')
  if (scm) reportRepository(report, scm.text.replace(SCM, ''), scm.textOffset)
  const url = descend(project, 'url')
  if (url) reportHomepage(report, url.text, url.textOffset)
  return properties
}

const SCM = /^scm:git:/
