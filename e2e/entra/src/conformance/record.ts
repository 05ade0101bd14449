import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Exchange } from '../graph/exchange'
import { stepsOf } from './batch-steps'

/** An exchange as it is kept: whose it was, JSON bodies, no secret and no token. */
export type Recorded = {
  by: string
  method: string
  url: string
  status: number
  asked: { headers: Record<string, string>; body?: unknown }
  answered: { headers: Record<string, string>; body?: unknown }
}

/** A function that writes exchanges to a file of this process in `folder`, one a line; the steps of a batch besides. */
export function recorder(folder: string): (exchange: Exchange, by: string) => void {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${process.pid}.jsonl`)
  return (exchange, by) => {
    for (const each of [exchange, ...stepsOf(exchange)]) {
      appendFileSync(file, `${JSON.stringify(recorded(each, by))}\n`, { mode: 0o600 })
    }
  }
}

export function readRecords(folder: string): Recorded[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const lines = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean))
  return lines.map((line) => JSON.parse(line))
}

function recorded({ method, url, status, asked, answered }: Exchange, by: string): Recorded {
  return { by, method, url, status, asked: kept(asked), answered: kept(answered) }
}

/** Headers by name, so that none with a token is kept by mistake. */
const harmless = ['accept', 'consistencylevel', 'content-type', 'if-match', 'if-none-match', 'prefer', 'retry-after']

function kept({ headers, text }: Exchange['asked']): Recorded['asked'] {
  const names = Object.entries(headers).filter(([name]) => harmless.includes(name))
  return { headers: Object.fromEntries(names), ...(text === '' ? {} : { body: bodyOf(headers['content-type'], text) }) }
}

/** What is not JSON, a logo for one, is only said to have been there. */
function bodyOf(type: string | undefined, text: string): unknown {
  if (type?.startsWith('text/plain')) return text
  if (!type?.includes('json')) return 'not JSON'
  try {
    return JSON.parse(text, withoutSecrets)
  } catch {
    return 'broken JSON'
  }
}

const secret = /^(secretText|password|key|proof|passphrase)$/
const token = /eyJ[\w-]{10,}\.[\w-]+\.[\w-]*/

/** What stands in for a secret is text, and base64 too, so that it fits wherever the secret did. */
function withoutSecrets(name: string, value: unknown): unknown {
  return typeof value === 'string' && (secret.test(name) || token.test(value)) ? 'bGVmdCBvdXQ=' : value
}
