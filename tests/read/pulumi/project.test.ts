import { describe, expect, it } from 'vitest'
import { project } from '../../../src/read/pulumi/project.js'
import { brief, readWith } from '../read-with.js'

describe('pulumi/project', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['name: [', []],
    ['# runtime: nodejs', []],
    [
      'name: shop\nruntime: nodejs',
      ['file Pulumi.yaml declared 2:1', 'resource backend:pulumi configured 2:1 if no other backend is given at login'],
    ],
    ['runtime: go\nbackend: {url: "s3://state"}', ['file Pulumi.yaml declared 1:1', 'resource backend:s3 called 2:17']],
    [
      'runtime: yaml\nbackend: {url: "https://pulumi.example.com"}\nresources:\n  files: {type: "aws:s3:Bucket"}\n  x: {type: "gcp:storage/bucket:Bucket"}',
      [
        'file Pulumi.yaml declared 1:1',
        'host pulumi.example.com called 2:25',
        'resource aws:s3/bucket:Bucket called 4:18',
        'resource gcp:storage/bucket:Bucket called 5:14',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(project, 'Pulumi.yaml', text))).toEqual(expected)
  })
})
