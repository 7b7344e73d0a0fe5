import type { EntryMarks } from './mark.js'

/** ASP.NET (controllers, minimal addresses, pages, hubs), Azure Functions; hosted services, Quartz, MassTransit, bases of jobs; programs. */
export const csharp: EntryMarks = {
  files: /\.cs$/,
  marks: [
    {
      kind: 'route',
      text: /^[ \t]*\[ApiController\b|^[ \t]*public [^\n:]{1,200}: (?:Controller|ControllerBase|ODataController|Hub)\b/m,
    },
    { kind: 'route', path: /Controllers?\/(?:.*\/)?\w+Controller\.cs$/ },
    { kind: 'route', text: /\.Map(?:Get|Post|Put|Patch|Delete|Methods|Hub)(?:<\w{1,80}>)?\(\s{0,40}\$?"/ },
    { kind: 'screen', text: /^[ \t]*public [^\n:]{1,200}: PageModel\b/m },
    { kind: 'job', text: /^[ \t]*\[Function(?:Name)?\("/m },
    {
      kind: 'job',
      text: /^[ \t]*(?:public|internal) [^\n:]{1,200}: (?:[^\n{]{0,200}\b)?(?:BackgroundService|IHostedService|IJob|IConsumer|\w{1,40}JobBase|Base\w{0,40}Job)\b/m,
    },
    {
      kind: 'command',
      text: /^[ \t]*(?:(?:public|internal|private) )?static (?:async )?(?:void|int|Task(?:<int>)?) Main\(/m,
    },
    { kind: 'command', path: /(?:^|\/)Program\.cs$/ },
  ],
}
