/** What the supervisor sends: jobs to be done in this order. */
export interface Batch {
  readonly jobs: readonly { readonly id: number; readonly task: unknown }[]
}

/** What the child answers: one entry for each job done, in the order of the batch. */
export interface Answers {
  readonly answers: readonly Answer[]
}

/** The outcome of one job: what the handler returned, or what it threw. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly thrown: string }

/** The module a sandbox runs: `handle` is called for one task after the other. */
export interface Handler {
  handle(task: unknown): unknown
}

/** The pipe on which the child announces each job before it begins, as a 32-bit number. */
export const ANNOUNCEMENTS = 4
