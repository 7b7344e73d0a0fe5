#!/usr/bin/env node
/** The physical floor: lists a tree and reads every byte of every file once, and does nothing with them. Prints files and bytes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders that an audit passes over as well. */
const PASSED_OVER = new Set(['.git', 'node_modules'])

let files = 0
let bytes = 0
const queue = [process.argv[2]]
while (queue.length > 0) {
  const folder = queue.pop()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) queue.push(join(folder, entry.name))
    if (!entry.isFile()) continue
    bytes += readFileSync(join(folder, entry.name)).byteLength
    files += 1
  }
}
console.log(JSON.stringify({ files, bytes }))
