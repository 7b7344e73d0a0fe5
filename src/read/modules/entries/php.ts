import type { EntryMarks } from './mark.js'

/** Laravel, Livewire, Symfony, Slim and their kin, Utopia; queued and scheduled work; console commands. */
export const php: EntryMarks = {
  files: /\.php$|(?:^|\/)artisan$/,
  marks: [
    { kind: 'route', path: /(?:^|\/)(?:Http\/Controllers|Controller)\/.*Controller\.php$/ },
    { kind: 'route', path: /(?:^|\/)routes\/[^/]+\.php$/, text: /\bRoute::/ },
    { kind: 'screen', path: /(?:^|\/)Livewire\/.*\.php$/ },
    { kind: 'job', path: /(?:^|\/)app\/(?:.*\/)?Jobs\/.*\.php$/ },
    { kind: 'command', path: /(?:^|\/)Console\/Commands\/.*\.php$|(?:^|\/)artisan$/ },
    {
      kind: 'route',
      text: /^[ \t]*#\[Route\(|^[ \t]*\* @Route\(|^[ \t]*class [^\n{]{1,200} extends (?:AbstractController|Controller)\b/m,
    },
    {
      kind: 'route',
      text: /(?:\$(?:app|router|group)->|\b(?:Http|App|Route|Flight)::)(?:get|post|put|patch|delete|any|map)\(\s{0,40}["']\//,
    },
    { kind: 'route', text: /->setHttpPath\(/ },
    { kind: 'job', text: /\bimplements [^\n{]{0,200}\bShouldQueue\b|^[ \t]*#\[AsMessageHandler\b/m },
    {
      kind: 'command',
      text: /^[ \t]*#\[AsCommand\b|^[ \t]*(?:final )?class [^\n{]{1,200} extends (?:Command|ContainerAwareCommand)\b/m,
    },
  ],
}
