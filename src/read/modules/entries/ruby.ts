import type { EntryMarks } from './mark.js'

/** Rails (controllers, channels, mailboxes, jobs), Sidekiq, Grape, Sinatra, Rake, Thor. */
export const ruby: EntryMarks = {
  files: /\.(?:rb|rake)$/,
  marks: [
    { kind: 'route', path: /(?:^|\/)app\/controllers\/.*_controller\.rb$/ },
    { kind: 'route', path: /(?:^|\/)app\/channels\/.*_channel\.rb$/ },
    { kind: 'job', path: /(?:^|\/)app\/(?:jobs|workers|sidekiq|mailboxes)\/.*\.rb$/ },
    { kind: 'command', path: /\.rake$/ },
    {
      kind: 'job',
      text: /^[ \t]*include Sidekiq::(?:Worker|Job)\b|^[ \t]*class [^\n<]{1,120}< (?:ApplicationJob|ActiveJob::Base)\b/m,
    },
    { kind: 'route', text: /^[ \t]*class [^\n<]{1,120}< (?:Grape::API|Sinatra::(?:Base|Application))\b/m },
    { kind: 'command', text: /^[ \t]*class [^\n<]{1,120}< Thor\b/m },
  ],
}
