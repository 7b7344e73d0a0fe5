import type { EntryMarks } from './mark.js'

/** Next.js, Nuxt, SvelteKit, React Native, NestJS, Express, Fastify; folders of jobs; scripts. */
export const javascript: EntryMarks = {
  files: /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/,
  marks: [
    { kind: 'route', path: /(?:^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/ },
    { kind: 'route', path: /(?:^|\/)app\/(?:.*\/)?route\.[cm]?[jt]sx?$/ },
    { kind: 'route', path: /(?:^|\/)\+server\.[jt]s$/ },
    { kind: 'screen', path: /(?:^|\/)app\/(?:.*\/)?(?:page|layout)\.[cm]?[jt]sx?$/ },
    { kind: 'screen', path: /(?:^|\/)\+(?:page|layout)(?:\.server)?\.(?:svelte|[jt]s)$/ },
    { kind: 'screen', path: /(?:^|\/)pages\/(?!.*(?:components|lib|hooks|utils)\/)[^.]*\.(?:tsx|jsx|vue|astro)$/ },
    { kind: 'screen', path: /(?:^|\/)[sS]creens?\/.*\.(?:tsx|jsx)$|Screen\.(?:tsx|jsx)$/ },
    { kind: 'route', path: /\.[cm]?[jt]sx?$/, text: /^@Controller\(/m },
    {
      kind: 'route',
      path: /\.[cm]?[jt]sx?$/,
      text: /\b(?:app|router|server|fastify)\.(?:get|post|put|delete|patch|all|route|use)\(\s{0,8}["'`]\//,
    },
    { kind: 'job', path: /(?:^|\/)(?:cron|crons|jobs|workers|tasker)\/.*\.[cm]?[jt]sx?$/ },
    { kind: 'command', path: /\.[cm]?[jt]sx?$/, text: /^#!/ },
  ],
}
