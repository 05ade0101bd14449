import { inALine, readSource } from '@/lib/settings/read-source'
import type { Values } from './settings-file'

/** What the portal still has to be told before it starts, a line each; what comes next where nothing is missing. */
export function stillMissing(values: Values): string[] {
  const read = readSource(values)
  if (read.status === 'wrong')
    return ['Still to be set there:', ...read.problems.map((problem) => `  ${inALine(problem)}`)]
  return ['Next: node migrate.mjs, then node portal.mjs and node worker.mjs, then node doctor.mjs.']
}
