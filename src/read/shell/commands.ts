import { defineReader } from '../reader.js'
import { reportScript } from '../shared/script-facts.js'

/** Finds the command-line clients of services in shell scripts. */
export const commands = defineReader({
  name: 'shell/commands',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.envrc'],
    path: /(?:^|\/)(?:bin|scripts?|hooks|\.husky|tasks)\/[\w-]{1,60}$/,
  },
  reads: 'Commands of shell scripts with their subcommand, packages they install, images they pull and push.',
  blind: 'Commands behind aliases, variables and functions of other files.',
  read({ text, name }, report) {
    // A script without extension says in its first line what it is written in.
    if (!name.includes('.') && !SHELL.test(text.slice(0, 100))) return
    reportScript(text, report, { place: (offset) => offset })
  },
})

const SHELL = /^#!.{0,60}\b(?:ba|z|k|da)?sh\b/
