import { describe, expect, it } from 'vitest'
import { uses } from '../../../src/read/rust/uses.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken line', 'use ;\nuse ::', []],
  [
    'paths and lists',
    'use acme::Call;\npub use acme_core::{a, b};\nextern crate acme_sys;\n',
    ['import rust:acme::Call called 1:5', 'import rust:acme_core called 2:9', 'import rust:acme_sys called 3:14'],
  ],
  ['within a function', 'fn a() {\n    use acme::Call;\n}\n', ['import rust:acme::Call called 2:9 if nested']],
  ['AWS crates, once each', 'let c = aws_sdk_s3::Client::new(&x);\naws_sdk_s3::Y\n', ['client aws:s3 called 1:9']],
  ['the crate itself and the standard library', 'use crate::acme;\nuse super::acme;\nuse std::fmt;\n', []],
  [
    'a module of the crate itself',
    'mod acme;\n\npub use acme::RANGES;\nuse other::X;\n',
    ['import rust:other::X called 4:5'],
  ],
  [
    'what only the tests use',
    'use acme::Call;\n\n#[cfg(test)]\nmod tests {\n    use mock_acme::Server;\n}\nuse late::X;\n',
    ['import rust:acme::Call called 1:5', 'import rust:late::X called 7:5'],
  ],
  ['commented out', '// use acme::Call;\n/// use acme::Call;\n', []],
]

describe('rust/uses', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(uses, 'src/main.rs', text))).toEqual(expected)
  })
})
