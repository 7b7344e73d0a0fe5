import { describe, expect, it } from 'vitest'
import { authProviders } from '../../../src/read/javascript/auth-providers.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['an open end', "betterAuth from 'better-auth'; socialProviders: {", []],
  [
    'NextAuth and Auth.js',
    'import GoogleProvider from "next-auth/providers/google"\nimport GitHub from "@auth/core/providers/github"\n',
    ['adapter nextauth:provider:google called 1:29', 'adapter nextauth:provider:github called 2:21'],
  ],
  [
    'Supabase',
    "await supabase.auth.signInWithOAuth({\n  provider: 'apple',\n})\n",
    ['adapter supabase:provider:apple called 1:21'],
  ],
  [
    'better-auth, first level only',
    "import { betterAuth } from 'better-auth'\nexport const auth = betterAuth({\n  socialProviders: {\n    github: { options: { x: 1 } },\n    google: {\n      scope: { a: 1 },\n    },\n  },\n  plugins: { x: {} },\n})\n",
    ['adapter better-auth:provider:github called 4:5', 'adapter better-auth:provider:google called 5:5'],
  ],
  ['commented out', '// import X from "next-auth/providers/google"\n', []],
  ['another folder of that name', "import x from './providers/google'\n", []],
]

describe('javascript/auth-providers', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(authProviders, 'src/auth.ts', text))).toEqual(expected)
  })
})
