import type { Judgement } from '../model/finding.js'
import type { Ground } from './ground.js'

/** One question asked of the whole map. Pure: the same ground gives the same judgements. */
export interface Rule {
  /** `HF101`; its page is `docs/rules/<id>.md`. */
  readonly id: string
  readonly title: string
  assess(ground: Ground): Judgement[]
}
