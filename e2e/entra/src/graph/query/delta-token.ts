import { Problem } from '../request/problem'

/**
 * Where a reader of changes stands. A client must not look into it; what it asked for at first travels along.
 * `since` is null in the first round, `at` is the moment the round shows, `from` the place in it.
 */
export type DeltaToken = { since: number | null; at: number; from: number; query: string }

export function encode(token: DeltaToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url')
}

export function decode(text: string): DeltaToken {
  const parsed = parse(Buffer.from(text, 'base64url').toString())
  if (isToken(parsed)) return parsed
  throw new Problem(400, 'BadRequest', 'Badly formed token.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isToken(value: unknown): value is DeltaToken {
  return typeof value === 'object' && value !== null && 'at' in value && 'from' in value && 'query' in value
}
