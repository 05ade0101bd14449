import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of a second, as Linux counts them for whoever asks. */
const ticks = 100

/** What a process that leads a group, and whatever it started, have used of processors by now: milliseconds. Source: proc(5). */
export function cpuOf(leader: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => sum + usedBy(pid, leader), 0)
}

function usedBy(pid: string, leader: number): number {
  const stat = statOf(pid)
  // The name stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (Number(fields[2]) !== leader) return 0
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
}

/** Empty where it has ended meanwhile. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
