import { randomBytes } from 'node:crypto'
import type { PasswordCredential } from '@microsoft/microsoft-graph-types'
import { rememberSecret } from '../../world/applications/secret'
import type { SecretHash } from '../../world/model'
import type { Restrictions } from '../policies/restrictions'
import { badRequest } from '../request/problem'
import { instant, twoYearsAfter } from '../shape/timestamps'
import { admitSecret } from './policy'

/** `shown` is the one answer that carries the text; `kept` is what later readers get. */
type NewSecret = { shown: PasswordCredential; kept: PasswordCredential; hash: SecretHash }

type Circumstances = { now: number; delayMs: number; restrictions: Restrictions }

/** Source: "application: addPassword". Dates are echoes of what was sent; without an end it is two years on. */
export function newSecret(asked: PasswordCredential, { now, delayMs, restrictions }: Circumstances): NewSecret {
  const startDateTime = asked.startDateTime ?? instant(now)
  const start = Date.parse(startDateTime)
  const endDateTime = asked.endDateTime ?? instant(twoYearsAfter(start))
  const end = Date.parse(endDateTime)
  if (end <= start || end <= now) throw badRequest('Password credential end date is invalid.')
  admitSecret(restrictions, start, end)
  const secretText = secretLikeEntra()
  const keyId = crypto.randomUUID()
  const kept = {
    customKeyIdentifier: asked.customKeyIdentifier ?? null,
    displayName: asked.displayName?.slice(0, 90) ?? null,
    endDateTime,
    hint: secretText.slice(0, 3),
    keyId,
    secretText: null,
    startDateTime,
  }
  return { shown: { ...kept, secretText }, kept, hash: rememberSecret(keyId, secretText, now + delayMs) }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~'

/** Forty characters with `8Q~` in fourth place: the form secret scanners know Entra's client secrets by. */
function secretLikeEntra(): string {
  return `${letters(3)}8Q~${letters(34)}`
}

function letters(length: number): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
