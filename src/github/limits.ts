/** How much of a repository is taken from a service before it is told that it is too much. */
export interface GithubLimits {
  /** Bytes of one answer that is held whole. The service ends a listing at 7 MB (docs.github.com, «Get a tree»); assumption: four times that. */
  readonly answerBytes: number
  /** Bytes of the files that are held for reading. Assumption: what a small CI machine can spare. */
  readonly heldBytes: number
  /** Folders listed one by one where the service cuts the whole listing short. Assumption: within the 5,000 requests of an hour. */
  readonly folders: number
  /** Files fetched one by one because the archive leaves them out. Assumption, as before. */
  readonly blobs: number
  /** Silence after which an answer is given up. Assumption. */
  readonly idleMs: number
  /** Time for one answer, however steadily it drips. Assumption. */
  readonly answerMs: number
  /** The longest pause that the service may ask for; a longer one is told instead. Assumption. */
  readonly pauseMs: number
  /** Further attempts after an answer that may be different next time. */
  readonly retries: number
  /** The pause before the first further attempt, where the service names none; it doubles. */
  readonly backoffMs: number
}

const MIB = 1024 * 1024

export const GITHUB_LIMITS: GithubLimits = {
  answerBytes: 32 * MIB,
  heldBytes: 512 * MIB,
  folders: 1000,
  blobs: 300,
  idleMs: 30_000,
  answerMs: 600_000,
  pauseMs: 60_000,
  retries: 2,
  backoffMs: 1000,
}
