import { describe, expect, it } from 'vitest'
import { listKind } from '../../../src/read/scan/lists.js'

describe('a list says by its name what its members are', () => {
  it.each<[text: string, expected: ReturnType<typeof listKind>]>([
    ['var blockedHosts = []string{\n\t"169.254.169.254",\n\t"', 'refused'],
    ['var blocked = map[string]struct{}{\n\t"', 'refused'],
    ['BLOCKED_HOSTS = {"', 'refused'],
    ['BLOCKED = frozenset({"', 'refused'],
    ['const blocked: ReadonlySet<string> = new Set([\n  "', 'refused'],
    ['const denied = Object.freeze(["', 'refused'],
    ['private static final Set<String> DENIED_HOSTS = Set.of("', 'refused'],
    ['val bannedHosts = setOf("', 'refused'],
    ['let blocked: &[&str] = &["', 'refused'],
    ['BLOCKED_HOSTS = %w[', 'refused'],
    ['"blocklist": ["', 'refused'],
    ['reject([{ url: "', 'refused'],
    ['export const adDomains = ["', 'refused'],
    ['AD_SERVERS = ["', 'refused'],
    ['const trackers = ["', 'refused'],
    ['const EMBED_ALLOW = ["a.example", "', 'shown'],
    ['iframe_hosts = ["', 'shown'],
    ['images: { remotePatterns: [\n { hostname: "a.example" },\n { hostname: "', 'pictured'],
    ['images: {\n  domains: ["', 'pictured'],
    ['const ALLOWED_AVATAR_HOSTS = ["', 'pictured'],
    ['trustedHosts: ["', 'permitted'],
    // Names that only sound alike, lists that are closed, calls that take arguments.
    ['uploadDomains = ["', undefined],
    ['const readServers = ["', undefined],
    ['const threads_hosts = ["', undefined],
    ['const unsafe = ["', undefined],
    ['const embedder = ["', undefined],
    ['domains: ["', undefined],
    ['const blocked = [a(1), "x"]\nconst hosts = ["', undefined],
    ['const blocked = ["x"]; fetch("', undefined],
    ['const blockedUsers = load("', undefined],
    ['if (isBlocked(url)) fetch("', undefined],
    ['const blocked = (url) => {\n  fetch("', undefined],
    ['', undefined],
    [')]}', undefined],
  ])('%s', (text, expected) => {
    expect(listKind(text)).toBe(expected)
  })
})
