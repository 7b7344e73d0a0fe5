import { defineReader, type Report } from '../reader.js'
import { once } from '../shared/once.js'

/** The setting itself, or one of the project's own that it is made from. */
const BUNDLE = /\b[A-Z_]{0,40}BUNDLE_ID(?:ENTIFIER)?\s?=\s?"?([A-Za-z][\w-]*(?:\.[\w-]+){1,8})"?\s?(?:;|$)/gm
const TEAM = /\bDEVELOPMENT_TEAM(?:\[[\w=*]{1,40}\])?\s?=\s?"?[A-Z0-9]{10}\b/
const PROFILE = /\bPROVISIONING_PROFILE_SPECIFIER(?:\[[\w=*]{1,40}\])?\s?=\s?(?!"";)\S/
const IDENTITY =
  /"?(Apple Distribution|iPhone Distribution|Developer ID Application|3rd Party Mac Developer Application)\b/
const APPLICATION = /productType = "com\.apple\.product-type\.application(?:\.on-demand-install-capable|\.watchapp2)?"/
const CAPABILITY = /\b(com\.apple\.[A-Za-z.]{2,60}) = \{\s{1,40}enabled = 1;/g

/** Reads Xcode projects: names of the apps, whether they are apps at all, and what signs them. */
export const xcodeProject = defineReader({
  name: 'apple/xcode-project',
  version: 1,
  syntax: 'text',
  selects: { names: ['project.pbxproj'], extensions: ['.xcconfig'] },
  reads: 'Bundle names, application targets, signing team, profiles and capabilities of Xcode projects and settings.',
  blind: 'Targets that a generator makes from another file.',
  read({ text, path, name }, report) {
    const isNew = once()
    for (const match of text.matchAll(BUNDLE))
      if (isNew(match[1]!))
        report.identity({ kind: 'bundle', value: match[1]!, at: match.index + match[0].indexOf(match[1]!) })
    reportKey(TEAM.exec(text), 'DEVELOPMENT_TEAM', report)
    reportKey(PROFILE.exec(text), 'PROVISIONING_PROFILE_SPECIFIER', report)
    const identity = IDENTITY.exec(text)
    if (identity !== null) reportKey(identity, `CODE_SIGN_IDENTITY ${identity[1]}`, report)
    for (const match of text.matchAll(CAPABILITY))
      if (isNew(match[1]!))
        report.evidence({
          kind: 'mobile',
          value: `capability:${match[1]}`,
          use: 'declared',
          at: match.index,
          excerpt: match[1]!,
        })
    if (name === 'project.pbxproj') markApps(text, path, report)
  },
})

/** Signing by Apple shows in the setting's name; its value stays where it is. */
function reportKey(match: RegExpExecArray | null, key: string, report: Report): void {
  if (match === null) return
  report.evidence({ kind: 'mobile', value: `key:${key}`, use: 'configured', at: match.index, excerpt: key })
}

function markApps(text: string, path: string, report: Report): void {
  const application = APPLICATION.exec(text)
  if (application === null) return
  // `ios/Acme.xcodeproj/project.pbxproj` makes an app of `ios`.
  const project = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const folder = project.slice(0, Math.max(0, project.lastIndexOf('/')))
  if (text.includes('IPHONEOS_DEPLOYMENT_TARGET') || text.includes('iphoneos'))
    report.mark({ kind: 'ios-app', folder, at: application.index })
  if (text.includes('MACOSX_DEPLOYMENT_TARGET') || text.includes('SDKROOT = macosx'))
    report.mark({ kind: 'desktop-app', folder, at: application.index })
}
