import type { Kind, Outcome } from './run.js'

/**
 * What is wrong with the end of a run with a fault; undefined where it kept every promise. It may pass only with the report that
 * it gives without a fault; the report on the disk is the old one or a whole new one; nothing lies beside it.
 */
export function faultOf(outcome: Outcome, kind: Kind): string | undefined {
  const { code, report, leftBehind, stderr } = outcome
  if (report === 'damaged') return 'a damaged report'
  if (leftBehind.length > 0) return `left ${leftBehind.join(', ')}`
  if (code === 0 && report !== 'new') return `passed with ${report} report`
  if (code === null || ![0, 1, 2, 3, 70].includes(code)) return `ended with ${code}`
  if (/^ +at /m.test(stderr)) return 'showed a stack'
  if (code !== 0 && stderr.trim() === '') return 'said nothing'
  return code === 70 && kind !== 'throw' && !/EACCES|ENOENT/.test(kind) ? 'called the outside world a bug' : undefined
}

/**
 * Where nothing stands is told by ENOENT alone, so a call that asks whether an optional file is there is answered, not disturbed,
 * by it: `holdfast.yaml`, the baseline, own vendor files, `.git`. No fault can be told from a real absence there.
 */
export function isAnswer(kind: Kind, outcome: Outcome): boolean {
  return kind === 'ENOENT' && outcome.code !== null && outcome.report === 'other'
}
