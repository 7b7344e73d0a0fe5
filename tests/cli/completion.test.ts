import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bash, holdfast } from '../support/holdfast.js'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'holdfast-completion-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

/** What bash offers after these words, the last of which is being typed. */
async function offered(words: string): Promise<string[]> {
  const line = `
    source "$(find ${home} -name holdfast.bash)"
    COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMP_LINE="${words}"; COMP_POINT=\${#COMP_LINE}
    "$(complete -p holdfast | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = await bash(line, { env: { HOME: home } })
  return stdout
    .split('\n')
    .map((word) => word.trim())
    .filter(Boolean)
}

describe('completion', () => {
  it('says how to switch it on, and writes to the cache folder alone', async () => {
    const { code, stdout } = await holdfast(['autocomplete', 'bash'], {
      env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache') },
    })
    expect(code).toBe(0)
    expect(stdout).toContain('holdfast autocomplete script bash')
    expect((await bash(`ls -A ${home}`)).stdout.trim()).toBe('cache')
  })

  it('offers commands and flags to bash', async () => {
    expect(await offered('holdfast si')).toEqual(['simulate'])
    expect(await offered('holdfast audit --fail')).toContain('--fail-on')
  })
})
