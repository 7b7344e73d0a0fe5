import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How often the process tree is looked at, ms. */
const SAMPLE_MS = 5
const PAGE_BYTES = 4096
/** Ticks a second in `/proc/PID/stat` on Linux. */
const TICKS = 100

/**
 * Runs a command and measures it: wall time in seconds, CPU seconds (user and system) and peak resident memory in MB, both
 * summed over the process and all its descendants (Linux; undefined elsewhere), exit code, standard output. CPU time is that of
 * the last look, so it may lack the last few milliseconds.
 */
export function measure(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options })
    let peak
    const cpu = new Map()
    const timer = setInterval(() => {
      const bytes = look(child.pid, cpu)
      if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes)
    }, SAMPLE_MS)
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpuSeconds: cpu.size === 0 ? undefined : [...cpu.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS,
        peakMb: peak === undefined ? undefined : peak / 1024 / 1024,
        code,
        stdout: Buffer.concat(chunks).toString('utf8'),
      })
    })
  })
}

/** Resident bytes of a process and its descendants now; notes the CPU ticks of each. */
function look(pid, cpu) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold blanks: fields are counted from behind it.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    cpu.set(pid, Number(user) + Number(system))
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean)
    return pages * PAGE_BYTES + children.reduce((sum, child) => sum + (look(child, cpu) ?? 0), 0)
  } catch {
    return undefined
  }
}
