import 'server-only'
import type { z } from 'zod'
import type { Problem } from './settings/problems'
import { inALine, readSource } from './settings/read-source'
import { Settings } from './settings/schema'

export type Env = z.output<typeof Settings>

/** What an operator reads before anything starts. */
export class WrongSettings extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map((problem) => `  ${inALine(problem)}`)
    super(`These settings are missing or unusable (see .env.example):\n${lines.join('\n')}`)
    this.problems = problems
  }
}

let parsed: Env | undefined

/** The only reader of `process.env`. @throws WrongSettings, which lists every missing or unusable one at once. */
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
  const read = readSource(process.env)
  if (read.status === 'ok') return read.settings
  throw new WrongSettings(read.problems)
}
