import type { RequiredSetting } from './boot-schemas.js'

/**
 * Clients whose constructors throw without a key, as the sources of the libraries say (November 2026): each checks its first
 * arguments before anything else. Clients that only fail when they are called are left out.
 */
const THROWS =
  'Stripe|Resend|OpenAI|ServerClient|PostHog|Twilio|twilio|createClient|algoliasearch|postmark\\.ServerClient|WorkOS|Mailgun|Knock'

/** `export const stripe = new Stripe(process.env.KEY!, …)` at the margin of a module. */
const AT_LOAD = new RegExp(
  String.raw`^(?:export\s+)?(?:const|let|var)\s+\w{1,60}(?::\s*\w{1,40})?\s*=\s*(?:new\s+)?(?:${THROWS})(?:<\w{1,40}>)?\(\s*(?:\{\s*apiKey:\s*)?process\.env\.([A-Z][A-Z0-9_]{3,80})\s*(?:!|as string|(?:\|\||\?\?)\s*["']{2})?\s*[,)}]`,
  'gm',
)

/** Settings of clients that are built while the module loads and refuse to be built without them. */
export function requiredByClients(text: string): RequiredSetting[] {
  return [...text.matchAll(AT_LOAD)].map((match) => ({ name: match[1]!, at: match.index }))
}
