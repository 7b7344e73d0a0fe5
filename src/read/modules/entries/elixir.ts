import type { EntryMarks } from './mark.js'

/** Phoenix (controllers, routers, channels, LiveView), Plug; Oban, Quantum, Broadway; Mix tasks. */
export const elixir: EntryMarks = {
  files: /\.exs?$/,
  marks: [
    { kind: 'screen', text: /^[ \t]*use (?:[\w.]{1,80}, :(?:live_view|live_component)\b|Phoenix\.LiveView\b)/m },
    {
      kind: 'route',
      text: /^[ \t]*use (?:[\w.]{1,80}, :(?:controller|router|channel)\b|Phoenix\.(?:Controller|Router|Channel|Socket)\b|Plug\.Router\b)/m,
    },
    { kind: 'route', path: /_controller\.ex$/ },
    {
      kind: 'job',
      text: /^[ \t]*use (?:Oban\.(?:Pro\.)?Worker\b|Broadway\b|Quantum\b|[\w.]{1,80}\.(?:Jobs|Workers?)\.\w{1,60}\b)/m,
    },
    { kind: 'command', path: /(?:^|\/)mix\/tasks\/.*\.ex$/ },
  ],
}
