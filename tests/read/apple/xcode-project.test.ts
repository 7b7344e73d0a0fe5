import { describe, expect, it } from 'vitest'
import { xcodeProject } from '../../../src/read/apple/xcode-project.js'
import { brief, readWith } from '../read-with.js'

const PROJECT = `// !$*UTF8*$!
{
  objects = {
    A1 /* Acme */ = {
      isa = PBXNativeTarget;
      productType = "com.apple.product-type.application";
    };
    A2 = {
      buildSettings = {
        CODE_SIGN_IDENTITY = "Apple Distribution";
        DEVELOPMENT_TEAM = ABCDE12345;
        IPHONEOS_DEPLOYMENT_TARGET = 15.0;
        PRODUCT_BUNDLE_IDENTIFIER = com.acme.app;
        PROVISIONING_PROFILE_SPECIFIER = "";
      };
    };
    A3 = {
      buildSettings = {
        DEVELOPMENT_TEAM = ABCDE12345;
        PRODUCT_BUNDLE_IDENTIFIER = "com.acme.app";
      };
    };
    A4 = { buildSettings = { PRODUCT_BUNDLE_IDENTIFIER = "$(inherited).x"; }; };
  };
}
`

describe('apple/xcode-project', () => {
  it('reads an app', async () => {
    const result = await readWith(xcodeProject, 'ios/Acme.xcodeproj/project.pbxproj', PROJECT)
    expect(brief(result)).toEqual([
      'mobile key:DEVELOPMENT_TEAM configured 11:9',
      'mobile key:CODE_SIGN_IDENTITY Apple Distribution configured 10:30',
    ])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
    expect(result.marks.map((m) => `${m.kind} ${m.folder}`)).toEqual(['ios-app ios'])
    expect(JSON.stringify(result)).not.toContain('ABCDE12345')
  })

  it('reads settings files and marks nothing', async () => {
    const text =
      'DEVELOPMENT_TEAM = ABCDE12345\nAPP_BUNDLE_ID = com.acme.app\nPRODUCT_BUNDLE_IDENTIFIER = $(APP_BUNDLE_ID)\nSDKROOT = iphoneos\n'
    const result = await readWith(xcodeProject, 'ios/Base.xcconfig', text)
    expect(brief(result)).toEqual(['mobile key:DEVELOPMENT_TEAM configured 1:1'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
    expect(result.marks).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['a framework', 'productType = "com.apple.product-type.framework";\nSDKROOT = iphoneos;\nDEVELOPMENT_TEAM = "";\n'],
  ])('finds no app in %s', async (_title, text) => {
    const result = await readWith(xcodeProject, 'A.xcodeproj/project.pbxproj', text)
    expect([...result.evidence, ...result.marks]).toEqual([])
  })
})
