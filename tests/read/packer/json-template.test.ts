import { describe, expect, it } from 'vitest'
import { jsonTemplate } from '../../../src/read/packer/json-template.js'
import { brief, readWith } from '../read-with.js'

const template = `{
  "variables": {"region": "eu-west-1"},
  "builders": [
    {"type": "amazon-ebs", "region": "{{user \`region\`}}", "instance_type": "t3.small"},
    {"type": "docker", "image": "ubuntu:24.04", "commit": true}
  ],
  "provisioners": [{"type": "shell", "script": "setup.sh"}],
  "post-processors": ["manifest", [{"type": "docker-push"}]]
}
`

describe('packer/json-template', () => {
  it.each<[string, string, string[]]>([
    ['no JSON', '{"builders"', []],
    [
      'a disk image of a cloud',
      '{"builders": [{"type": "digitalocean", "image": "ubuntu-22-04-x64"}]}',
      ['resource packer:digitalocean called 1:25'],
    ],
    ['builders of something else', '{"builders": ["esbuild", {"name": "x"}]}', []],
    [
      'builders and post-processors',
      template,
      [
        'resource packer:amazon-ebs called 4:15',
        'resource packer:docker called 5:15',
        'image docker.io/library/ubuntu declared 5:34',
        'resource packer:manifest called 8:24',
        'resource packer:docker-push called 8:46',
      ],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(brief(await readWith(jsonTemplate, 'packer.json', text))).toEqual(expected)
  })
})
