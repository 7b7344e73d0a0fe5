import type { EntryKind } from '../../model/reach.js'

interface Mark {
  readonly kind: EntryKind
  readonly path: RegExp
  /** What the text must hold besides. */
  readonly text?: RegExp
}

const SCRIPT = String.raw`\.(?:[cm]?[jt]sx?)$`

/** Where frameworks look for the ways into a product, first fit wins. Paths of the frameworks' own documentation. */
const MARKS: readonly Mark[] = [
  // Next.js, Nuxt, SvelteKit: files that are addresses.
  { kind: 'route', path: new RegExp(`(?:^|/)pages/api/.*${SCRIPT}`) },
  { kind: 'route', path: new RegExp(`(?:^|/)app/(?:.*/)?route${SCRIPT}`) },
  { kind: 'route', path: /(?:^|\/)\+server\.[jt]s$/ },
  { kind: 'screen', path: new RegExp(`(?:^|/)app/(?:.*/)?(?:page|layout)${SCRIPT}`) },
  { kind: 'screen', path: /(?:^|\/)\+(?:page|layout)(?:\.server)?\.(?:svelte|[jt]s)$/ },
  { kind: 'screen', path: /(?:^|\/)pages\/(?!.*(?:components|lib|hooks|utils)\/)[^.]*\.(?:tsx|jsx|vue|astro)$/ },
  // React Native, Android, Apple.
  { kind: 'screen', path: /(?:^|\/)[sS]creens?\/.*\.(?:tsx|jsx)$|Screen\.(?:tsx|jsx)$/ },
  { kind: 'screen', path: /(?:Activity|Fragment)\.(?:kt|java)$|ViewController\.(?:swift|m)$/ },
  // Rails.
  { kind: 'route', path: /(?:^|\/)app\/controllers\/.*_controller\.rb$/ },
  { kind: 'job', path: /(?:^|\/)app\/(?:jobs|workers|sidekiq)\/.*\.rb$/ },
  { kind: 'command', path: /\.rake$/ },
  // Django.
  { kind: 'command', path: /(?:^|\/)management\/commands\/(?!_).*\.py$/ },
  { kind: 'route', path: /(?:^|\/)(?:urls|views)\.py$|(?:^|\/)views\/(?!__init__).*\.py$/ },
  // By what the text says.
  { kind: 'route', path: /\.py$/, text: /^[ \t]*@\w+\.(?:route|get|post|put|delete|patch|websocket)\(/m },
  { kind: 'job', path: /\.py$/, text: /^[ \t]*@(?:shared_task|\w+\.task|\w+\.periodic_task)\b/m },
  { kind: 'command', path: /\.py$/, text: /^if __name__ == ["']__main__["']/m },
  { kind: 'route', path: /\.(?:java|kt)$/, text: /^@(?:RestController|Controller|RequestMapping|Path)\b/m },
  { kind: 'job', path: /\.(?:java|kt)$/, text: /^[ \t]*@Scheduled\b/m },
  { kind: 'command', path: /\.(?:java|kt)$/, text: /^\s*(?:public static void main\(|fun main\()/m },
  { kind: 'route', path: new RegExp(SCRIPT), text: /^@Controller\(/m },
  {
    kind: 'route',
    path: new RegExp(SCRIPT),
    text: /\b(?:app|router|server|fastify)\.(?:get|post|put|delete|patch|all|route|use)\(\s{0,8}["'`]\//,
  },
  { kind: 'job', path: new RegExp(`(?:^|/)(?:cron|crons|jobs|workers|tasker)/.*${SCRIPT}`) },
  { kind: 'command', path: /(?:^|\/)bin\/[^/]+$/ },
  { kind: 'command', path: new RegExp(SCRIPT), text: /^#!/ },
]

/** Whether a source file is a way into the product, told by where it lies and what it says. */
export function entryKindOf(path: string, text: string): EntryKind | undefined {
  return MARKS.find((mark) => mark.path.test(path) && (mark.text === undefined || mark.text.test(text)))?.kind
}
