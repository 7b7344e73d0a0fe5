import type { Trees } from './trees.js'

/** The name of a syntax. */
export type SyntaxName = keyof Trees

/** Parses one syntax. Throws `SyntaxRefused` for input it refuses, never anything else; gives partial trees where it can. */
export type Parser<S extends SyntaxName> = (text: string, path: string) => Parsed<Trees[S]>

/** A tree, and whether parts of the input were passed over. */
export interface Parsed<Tree> {
  readonly tree: Tree
  /** Why the tree is not the whole file; undefined where it is. */
  readonly partial?: string
}

/** The parser refuses the input: too deep, too large, not of this syntax. `message` is the reason for the report. */
export class SyntaxRefused extends Error {}
