import { describe, expect, it } from 'vitest'
import { startScripts } from '../../../src/read/shell/start-scripts.js'
import { readWith } from '../read-with.js'

const facts = async (path: string, text: string) =>
  (await readWith(startScripts, path, text)).codeFacts.map((one) => `${one.location.line} ${one.detail} ${one.subject}`)
const userData = (script: string) => `resource "x_server" "a" {\n  user_data = <<-EOF\n    ${script}\n  EOF\n}\n`

describe('shell/start-scripts', () => {
  it.each<[name: string, path: string, text: string, expected: readonly string[]]>([
    [
      'a clone',
      'entrypoint.sh',
      'git clone https://github.com/acme/config.git /srv',
      ['1 git clone github.com/acme/config'],
    ],
    [
      'options before the address',
      'user-data.sh',
      'git clone --depth 1 -b main https://github.com/acme/config',
      ['1 git clone github.com/acme/config'],
    ],
    [
      'git over ssh',
      'cloud-init.yaml',
      'runcmd:\n  - git clone git@github.com:acme/config.git',
      ['2 git clone github.com/acme/config'],
    ],
    [
      'credentials are left out',
      'entrypoint.sh',
      'git clone https://bot:s3cr3t@github.com/acme/config',
      ['1 git clone github.com/acme/config'],
    ],
    ['an image', 'user_data.tpl', 'docker pull ghcr.io/acme/app:1.2', ['1 image pull ghcr.io/acme/app']],
    [
      'the last command of a Dockerfile',
      'Dockerfile',
      'FROM alpine\nCMD git clone https://github.com/acme/x && ./x/run',
      ['2 git clone github.com/acme/x'],
    ],
    [
      'an entry point over two lines',
      'Dockerfile',
      'FROM alpine\nENTRYPOINT sh -c "cd / && \\\n git clone https://github.com/acme/x"',
      ['3 git clone github.com/acme/x'],
    ],
    [
      'user data of Terraform',
      'main.tf',
      userData('git clone https://github.com/acme/x'),
      ['3 git clone github.com/acme/x'],
    ],
    [
      'a start script of Terraform',
      'main.tf',
      userData('docker pull ghcr.io/acme/app').replace('user_data', 'metadata_startup_script'),
      ['3 image pull ghcr.io/acme/app'],
    ],
    [
      'the same twice',
      'entrypoint.sh',
      'git clone https://github.com/a/b\ngit clone https://github.com/a/b',
      ['1 git clone github.com/a/b'],
    ],
    ['podman', 'bootstrap.sh', 'podman pull quay.io/acme/app', ['1 image pull quay.io/acme/app']],
    [
      'two',
      'bootstrap.sh',
      'git clone https://github.com/a/b\ngit clone https://gitlab.com/a/b',
      ['1 git clone github.com/a/b', '2 git clone gitlab.com/a/b'],
    ],
  ])('finds: %s', async (_name, path, text, expected) => {
    expect(await facts(path, text)).toEqual(expected)
  })

  it.each<[name: string, path: string, text: string]>([
    ['nothing', 'entrypoint.sh', ''],
    ['bytes', 'entrypoint.sh', '\u0000\u0001git clone'],
    ['a comment', 'entrypoint.sh', '# git clone https://github.com/acme/config'],
    ['an address in a variable', 'entrypoint.sh', 'git clone "$REPOSITORY" /srv'],
    ['a folder', 'entrypoint.sh', 'git clone /srv/git/config'],
    ['a build', 'Dockerfile', 'FROM alpine\nRUN git clone https://github.com/acme/x\nCMD ["./x"]'],
    ['a build, the command before', 'Dockerfile', 'FROM alpine\nCMD ["./x"]\nRUN git clone https://github.com/acme/x'],
    [
      'Terraform outside user data',
      'main.tf',
      'provisioner "local-exec" {\n  command = "git clone https://github.com/a/b"\n}',
    ],
    [
      'after the user data',
      'main.tf',
      `${userData('echo hello')}# git clone https://github.com/a/b\nlocals { x = "git clone https://github.com/a/b" }`,
    ],
    ['a pull', 'entrypoint.sh', 'git pull'],
    ['an image without registry', 'entrypoint.sh', 'docker pull redis'],
    ['another word', 'entrypoint.sh', 'echo git cloned https://github.com/a/b'],
  ])('is silent: %s', async (_name, path, text) => {
    expect(await facts(path, text)).toEqual([])
  })
})
