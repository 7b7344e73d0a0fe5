import type { CodeFact } from '../model/evidence.js'

/** How a control ends, as one would say it of the function. */
const ENDINGS: Readonly<Record<string, string>> = {
  'not-configured-allow': 'lets through where it is not set up',
  'unreachable-allow': 'lets through after an error',
  'lets-through': 'lets through here',
  'fails-closed': 'stops',
  ignored: 'nobody looks at its answer',
}

/** What a code fact says, in words: the text of the line is never shown, since a secret may stand in it. */
export function factInWords({ kind, subject, detail }: Pick<CodeFact, 'kind' | 'subject' | 'detail'>): string {
  const [first, ...rest] = detail.split(':')
  const behind = rest.join(':')
  if (kind === 'control') return behind === '' ? detail : `${behind}: ${ENDINGS[first!] ?? first}`
  if (kind === 'guard' && subject === 'newcomer') return `${first} of newcomers: ${behind}`
  if (kind === 'strip' && subject === 'stored') return `stored as it came: ${detail}`
  if (kind === 'purge' && subject === 'kept') return `marked as deleted and kept: ${detail}`
  if (kind === 'initialisation' && subject === 'readiness') return 'the probe asks for it'
  if (kind === 'initialisation') return `${subject}: asked for at the start`
  return detail
}
