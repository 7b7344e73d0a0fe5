import { describe, expect, it } from 'vitest'
import { imports } from '../../../src/read/swift/imports.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'A.swift', '', []],
  ['a broken line', 'A.swift', 'import \nimport', []],
  [
    'Swift',
    'A.swift',
    'import AcmeMessaging\n@testable import AcmeKit\nimport class AcmeCore.Call\n',
    [
      'import swift:AcmeMessaging called 1:8',
      'import swift:AcmeCore.Call called 3:14',
      'import swift:AcmeKit called 2:18',
    ],
  ],
  [
    'Objective-C',
    'A.m',
    '#import <AcmeSDK/Acme.h>\n@import AcmePush;\n#import "AppDelegate.h"\n',
    ['import swift:AcmePush called 2:9', 'import swift:AcmeSDK called 1:10', 'import swift:AppDelegate called 3:10'],
  ],
  ['commented out', 'A.swift', '// import Acme\nlet text = "import Acme"\n', []],
]

describe('swift/imports', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(imports, path, text))).toEqual(expected)
  })
})
