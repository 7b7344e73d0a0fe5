import { describe, expect, it } from 'vitest'
import { requirements } from '../../../src/read/ansible/requirements.js'
import { brief, readWith } from '../read-with.js'

describe('ansible/requirements', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['collections: [', []],
    ['dependencies: []', []],
    ['# collections: [amazon.aws]', []],
    [
      'collections:\n- amazon.aws\n- name: acme.own\n  source: https://galaxy.example.com\nroles:\n- src: https://github.com/acme/role',
      [
        'package pkg:ansible/amazon.aws declared 2:3',
        'host galaxy.example.com called 4:19',
        'package pkg:github/acme/role declared 6:27',
        'host github.com/acme/role called 6:16',
        'registry ansible-galaxy declared 2:3',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(requirements, 'requirements.yml', text))).toEqual(expected)
  })
})
