import { describe, expect, it } from 'vitest'
import { imports } from '../../../src/read/python/imports.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['an open bracket', 'from acme import (a,\n', ['import python:acme called 1:6']],
  ['modules', 'import os, acme.api as api\n', ['import python:os called 1:8', 'import python:acme.api called 1:12']],
  [
    'names of a module',
    'from google.cloud import storage, pubsub as ps  # both\n',
    [
      'import python:google.cloud called 1:6',
      'import python:google.cloud.storage called 1:26',
      'import python:google.cloud.pubsub called 1:35',
    ],
  ],
  [
    'names over several lines',
    'from acme import (\n    Mail,  # outgoing\n    Sms as S,\n)\n',
    ['import python:acme called 1:6', 'import python:acme.Mail called 2:5', 'import python:acme.Sms called 3:5'],
  ],
  [
    'names joined by a backslash',
    'from acme import Mail, \\\n    Sms\n',
    ['import python:acme called 1:6', 'import python:acme.Mail called 1:18', 'import python:acme.Sms called 2:5'],
  ],
  ['within a function', 'def send():\n    import acme\n', ['import python:acme called 2:12 if nested']],
  ['all names', 'from acme import *\n', ['import python:acme called 1:6']],
  ['relative', 'from . import acme\nfrom .acme import x\n', []],
  ['in comments, strings and docstrings', '# import acme\nx = "import acme"\n"""\nimport acme\n"""\n', []],
  ['prose that begins like it', 'important = 1\nx = """a\nfrom acme to you\n"""\n', []],
  ['marks that do not pair up hide nothing', "x = \"'''\"\nimport acme\n", ['import python:acme called 2:8']],
]

describe('python/imports', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(imports, 'app/mail.py', text))).toEqual(expected)
  })

  it('takes stubs for declarations', async () => {
    expect(brief(await readWith(imports, 'a.pyi', 'import acme\n'))).toEqual(['import python:acme declared 1:8'])
  })
})
