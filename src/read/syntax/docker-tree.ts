/** One Dockerfile instruction. Offsets are UTF-16 units into the text. */
export interface DockerInstruction {
  /** Upper case: `FROM`, `COPY`, `ENV`, `ARG`, `RUN`. */
  readonly keyword: string
  readonly offset: number
  /** Arguments as words, flags (`--from=x`) included, heredoc bodies excluded. */
  readonly arguments: readonly { readonly text: string; readonly offset: number }[]
}
