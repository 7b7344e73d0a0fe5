import type { EntryMarks } from './mark.js'

/** net/http and what is built upon it (chi, gorilla), gin, echo, fiber; river, asynq, cron; cobra, urfave/cli, programs. */
export const go: EntryMarks = {
  files: /\.go$/,
  marks: [
    // A handler by its signature, as https://pkg.go.dev/net/http#HandlerFunc and the frameworks' own have it.
    {
      kind: 'route',
      text: /^func [^\n]{0,200}\((?:\w+,? )?(?:http\.ResponseWriter, ?(?:\w+ )?\*http\.Request|\*gin\.Context|echo\.Context|\*?fiber\.Ctx)\)/m,
    },
    {
      kind: 'route',
      text: /\.(?:HandleFunc|Handle|GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\("(?:[A-Z]{3,7} )?\//,
    },
    { kind: 'job', text: /^func [^\n]{0,200}(?:\*river\.Job\[|\*asynq\.Task\))|\bcron\.New\(/m },
    { kind: 'command', text: /^func main\(\)|&?\b(?:cobra|cli|ffcli)\.Command\{/m },
  ],
}
