import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'

/** `from "next-auth/providers/google"`, `import("@auth/core/providers/github")`. */
const NEXT_AUTH = /['"](?:next-auth|@auth\/[a-z-]{1,30})\/providers\/([a-z0-9-]{1,40})['"]/g

/** `signInWithOAuth({ provider: 'google' })`, with whatever short stands before the provider. */
const SUPABASE = /\bsignInWithOAuth\(\{[^})]{0,200}?\bprovider:\s{0,4}['"]([a-z_]{1,30})['"]/g

/** `socialProviders: {` of better-auth; the names are the keys at its first level. */
const BETTER_AUTH = 'socialProviders'

/** A key that opens an object, `google: {`, or a bracket: enough to follow the nesting. */
const KEY_OR_BRACKET = /([A-Za-z_]\w{0,40}):\s{0,4}\{|[{}]/g

/** The farthest that a provider list may reach. */
const LONGEST_LIST = 8000

/** Names the sign-in providers that JavaScript authentication libraries are given. */
export const authProviders = defineReader({
  name: 'javascript/auth-providers',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte', '.astro'],
    words: ['/providers/', 'withoauth', 'better-auth'],
  },
  reads: 'Providers of NextAuth and Auth.js, better-auth and Supabase sign-in.',
  blind: 'Passport strategies, which show as packages; providers switched on in a console.',
  read({ text }, report) {
    const emit = (value: string, at: number, excerpt: string) => {
      if (!isCommented(text, at, 'c')) report.evidence({ kind: 'adapter', value, use: 'called', at, excerpt })
    }
    if (text.includes('/providers/'))
      for (const match of text.matchAll(NEXT_AUTH))
        emit(`nextauth:provider:${match[1]}`, match.index + 1, match[0].slice(1, -1))
    if (text.includes('WithOAuth'))
      for (const match of text.matchAll(SUPABASE)) emit(`supabase:provider:${match[1]}`, match.index, match[1]!)
    if (text.includes(BETTER_AUTH) && text.includes('better-auth'))
      for (const { name, at } of betterAuthProviders(text)) emit(`better-auth:provider:${name}`, at, name)
  },
})

function* betterAuthProviders(text: string): Generator<{ name: string; at: number }> {
  const start = text.indexOf('{', text.indexOf(BETTER_AUTH))
  if (start < 0) return
  let depth = 0
  for (const match of text.slice(start, start + LONGEST_LIST).matchAll(KEY_OR_BRACKET)) {
    if (match[1] !== undefined && depth === 1) yield { name: match[1], at: start + match.index }
    depth += match[0] === '}' ? -1 : 1
    if (depth === 0) return
  }
}
