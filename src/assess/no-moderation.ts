import { PRODUCT_PLACES } from '../model/place.js'
import { byText } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { provenDependencies } from './ground.js'
import type { Rule } from './rule.js'
import { recognised } from './seen.js'

/** Models of what users write for others to see (assumption, from the names seen in open code). */
const CONTENT =
  /(?:^|\/)(?:models?|entit(?:y|ies)|schemas?)\/(?:[\w-]+\/)?(?:user_?)?(posts?|comments?|status(?:es)?|toots?|tweets?|repl(?:y|ies)|forum[_-]?[\w-]*|topics?|stor(?:y|ies)|direct[_-]?messages?|chat[_-]?messages?)\.(?:rb|py|php|ts|js|java|kt|go|cs|ex)$/i

/** Any way to report, block or take down, by the names of files. */
const MODERATES =
  /(?:^|[/_.-])(?:abuse|abuse[_-]?reports?|report(?:ed)?[_-]?(?:post|user|content|comment|abuse|account|message)s?|content[_-]?reports?|user[_-]?reports?|block(?:s|ed|ing|list)?|moderat\w{0,10}|flag(?:ged|s)?[_-]?(?:post|content|comment)?s?|mutes?|bans?|banned\w{0,10}|spam\w{0,10}|takedowns?|suspen\w{0,6})(?:$|[/_.-])/i
const MODERATES_CAMEL =
  /(?:Moderat|ReportUser|ReportPost|ReportContent|ReportAbuse|AbuseReport|BlockUser|UserBlock|BanUser|Spam|models\/report)/

/** HF120: users write for others, and nothing to report, block or moderate was seen. One finding for the product. */
export const noModeration: Rule = {
  id: 'HF120',
  title: 'User content without report, block or moderation path',
  assess(ground) {
    const content = ground.files.filter(
      (path) => CONTENT.test(path) && !/(?:^|\/)(?:tests?|spec|docs?|examples?)\//.test(path),
    )
    const kinds = new Set(content.map((path) => CONTENT.exec(path)![1]!.toLowerCase()))
    // One model may be a blog of the owners; two make a place where users talk to each other.
    if (kinds.size < 2) return []
    if (ground.files.some((path) => MODERATES.test(path) || MODERATES_CAMEL.test(path))) return []
    const judges = provenDependencies(ground).filter(
      (one) =>
        PRODUCT_PLACES.has(one.evidence[0].place) &&
        (one.capability === 'app-store' || one.capability === 'moderation'),
    )
    return [
      {
        rule: 'HF120',
        severity: judges.length > 0 ? ('medium' as const) : ('low' as const),
        vendors: [...new Set(judges.map((one) => one.vendor))].sort(byText),
        title: 'Users write for others, and no way to report, block or moderate was seen',
        facts: { content: [...kinds].sort(byText), places: content.length },
        fingerprint: fingerprint('HF120'),
        evidence: [...content]
          .sort(byText)
          .slice(0, 12)
          .map((path) =>
            recognised({
              reader: 'code/files',
              kind: 'file',
              value: path.slice(path.lastIndexOf('/') + 1),
              use: 'declared',
              excerpt: path.slice(path.lastIndexOf('/') + 1),
              location: { path, line: 1, column: 1 },
              place: 'source',
            }),
          ),
      },
    ]
  },
}
