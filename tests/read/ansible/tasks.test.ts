import { describe, expect, it } from 'vitest'
import { tasks } from '../../../src/read/ansible/tasks.js'
import { brief, readWith } from '../read-with.js'

describe('ansible/tasks', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['tasks: {', []],
    ['amazon.aws.s3_bucket: {}', []],
    ['- ansible.builtin.copy: {src: a}\n- copy: {src: amazon.aws.s3_bucket}', []],
    ['# - amazon.aws.s3_bucket: {}', []],
    [
      '- hosts: all\n  tasks:\n  - name: Uploads\n    amazon.aws.s3_bucket: {name: uploads}\n  - block:\n    - community.docker.docker_container: {image: "acme/shop:1"}',
      [
        'resource ansible:amazon.aws.s3_bucket called 4:5',
        'resource ansible:community.docker.docker_container called 6:7',
        'image docker.io/acme/shop declared 6:51',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(tasks, 'roles/web/tasks/main.yml', text))).toEqual(expected)
  })
})
