import { problemsOf } from '@/lib/settings/problems'
import { Settings } from '@/lib/settings/schema'
import type { Values } from './settings-file'

/** What the portal still has to be told before it starts, a line each; what comes next where nothing is missing. */
export function stillMissing(values: Values): string[] {
  const named = problemsOf(values)
  const issues = Settings.safeParse(values).error?.issues ?? []
  const all = [...named, ...issues.map(({ path, message }) => ({ name: String(path[0]), what: message }))]
  const lines = [...new Map(all.map(({ name, what }) => [name, `  ${name}: ${what}`])).values()]
  if (lines.length > 0) return ['Still to be set there:', ...lines]
  return ['Next: node migrate.mjs, then node portal.mjs and node worker.mjs, then node doctor.mjs.']
}
