import { named } from './named.js'
import type { CreateResolver } from './resolver.js'

/** Elixir: a full name is the file whose `defmodule` bears it. */
export const elixir: CreateResolver = (modules) => {
  const find = named(modules, 'elixir')
  return () => find
}
