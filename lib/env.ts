import 'server-only'
import type { z } from 'zod'
import { problemsOf } from './settings/problems'
import { Settings } from './settings/schema'

export type Env = z.output<typeof Settings>

let parsed: Env | undefined

/** The only reader of `process.env`. @throws Error that lists every missing or unusable setting at once. */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

/** Where Microsoft is: known also before the other settings are made. */
export function microsoftAt(): Pick<Env, 'ENTRA_LOGIN_URL' | 'GRAPH_URL'> {
  return parsed ?? Settings.pick({ ENTRA_LOGIN_URL: true, GRAPH_URL: true }).parse(process.env)
}

/** What Next's server reads by itself. A container sets HOSTNAME to a name of its own; proxies keep connections open for a minute. */
export function settleServer(): void {
  process.env.HOSTNAME = env().BIND_ADDRESS
  process.env.KEEP_ALIVE_TIMEOUT ??= '65000'
}

function parse(): Env {
  const result = Settings.safeParse(process.env)
  const problems = problemsOf(process.env)
  if (result.success && problems.length === 0) return result.data
  const named = new Set(problems.map(({ name }) => name))
  const issues = result.error?.issues.map(({ path, message }) => ({ name: String(path[0]), what: message })) ?? []
  const all = [...problems, ...issues.filter(({ name }) => !named.has(name))]
  const order = Object.keys(Settings.shape)
  const sorted = all.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
  const lines = [...new Set(sorted.map(({ name, what }) => `  ${name}: ${what}`))]
  throw new Error(`These settings are missing or unusable (see .env.example):\n${lines.join('\n')}`)
}
