import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf } from './provider-names.js'

/** Files that answer whether the product is ready, by their names (assumption, from the names seen in open code). */
const PROBE_FILE =
  /(?:^|\/)(?:\w{0,20}[_-]?)?(?:readiness|ready|readyz|healthz?|health[_-]?checks?|liveness)(?:[_.-]?(?:controller|indicator|check|checks|service|handler|routes?|view|views|probe))?\.\w{2,4}$|(?:^|\/)\w{0,40}(?:Readiness|Health)(?:Check|Indicator|Controller|Probe)\w{0,20}\.(?:java|kt|cs|php|go|ts)$|(?:^|\/)(?:health|healthcheck|readiness|readyz|healthz)\/(?:route|index|handler|views?|controller)\.\w{2,4}$/i

/** A call that leaves the process. */
const ASKS =
  /\b(?:fetch|axios(?:\.\w+)?|got|requests\.(?:get|head|post)|httpx\.\w+|http\.Get|pingCheck|Net::HTTP\.\w+|HTTParty\.\w+|Faraday\.\w+|GetAsync|getForEntity|Http::(?:get|head|timeout)|HTTPoison\.\w+|Req\.\w+|send|retrieve|list\w*|describe\w*|get_caller_identity|verify)\(/

/** Where a probe of readiness asks somebody outside: while he does not answer, the product counts as not ready. */
export const readiness = defineReader({
  name: 'code/readiness',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.py', '.rb', '.ts', '.js', '.mjs', '.java', '.kt', '.go', '.php', '.cs', '.ex'] },
  reads: 'Probes of readiness and health that ask somebody outside.',
  blind: 'Probes whose files are not named so, and what a probe asks through other modules.',
  read({ path, text, name }, report) {
    if (!PROBE_FILE.test(path)) return
    const asks = ASKS.exec(text)
    if (asks !== null && !isCommented(text, asks.index, commentsOf(name)))
      report.codeFact({ kind: 'initialisation', subject: 'readiness', detail: 'probe', at: asks.index })
  },
})
