/** A body of HCL: the file, or what stands between a block's braces. Offsets are UTF-16 units into the text. */
export interface HclBody {
  readonly blocks: readonly HclBlock[]
  readonly attributes: readonly HclAttribute[]
}

/** `resource "aws_s3_bucket" "logs" { … }`: type `resource`, labels `aws_s3_bucket`, `logs`. */
export interface HclBlock {
  readonly type: string
  readonly labels: readonly string[]
  /** Offset of the type. */
  readonly offset: number
  /** Offset of each label's text. */
  readonly labelOffsets: readonly number[]
  readonly body: HclBody
}

/** `name = expression`. */
export interface HclAttribute {
  readonly name: string
  readonly offset: number
  /** The expression as written, at most 4,000 characters. */
  readonly source: string
  readonly valueOffset: number
  /** Every string literal in the expression (object values and list items too), interpolations left as written. */
  readonly strings: readonly { readonly text: string; readonly offset: number }[]
}
