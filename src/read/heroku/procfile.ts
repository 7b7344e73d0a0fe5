import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { reportScript } from '../shared/script-facts.js'

const PROCESS = /^([A-Za-z0-9_-]{1,60}):\s{0,20}(\S.{0,2000})$/

/** Process lists as Heroku introduced them and many hosts read them (https://devcenter.heroku.com/articles/procfile). */
export const procfile = defineReader({
  name: 'heroku/procfile',
  version: 1,
  syntax: 'text',
  selects: { path: /(?:^|\/)procfile(?:\.[a-z0-9_-]{1,30})?$/ },
  reads: 'Procfiles: the commands of each process, and that there is a web process.',
  blind: 'At which host the processes run.',
  read(document, report) {
    // `Procfile.dev` and its like start processes on a developer's machine.
    const isProduction = document.name === 'procfile'
    for (const line of linesOf(document.text)) {
      const match = PROCESS.exec(line.text)
      if (match === null) continue
      const start = line.offset + line.text.length - match[2]!.length
      const scope = isProduction ? 'production' : 'development'
      reportScript(match[2]!, report, { place: (offset) => start + offset, scope, context: match[1]! })
      if (isProduction && match[1] === 'web') report.mark({ kind: 'web-service', at: line.offset })
    }
  },
})
