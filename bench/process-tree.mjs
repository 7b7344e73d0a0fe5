import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How often the memory of the process tree is looked at, ms. */
const SAMPLE_MS = 5

/**
 * Runs a command and measures it: wall time in seconds, peak resident memory in MB summed over the process and all its
 * descendants (Linux; undefined elsewhere), exit code, standard output.
 */
export function measure(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options })
    let peak
    const timer = setInterval(() => {
      const bytes = treeMemory(child.pid)
      if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes)
    }, SAMPLE_MS)
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({
        seconds: (performance.now() - start) / 1000,
        peakMb: peak === undefined ? undefined : peak / 1024 / 1024,
        code,
        stdout: Buffer.concat(chunks).toString('utf8'),
      })
    })
  })
}

function treeMemory(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean)
    return pages * 4096 + children.reduce((sum, child) => sum + (treeMemory(child) ?? 0), 0)
  } catch {
    return undefined
  }
}
