/**
 * Processor time of this process so far, in milliseconds. Tests about time measure it, not the clock: what a busy machine lets others
 * do meanwhile says nothing of our work.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
