import { createHash } from 'node:crypto'
import { db } from '@/e2e/fixtures/database'
import type { Check } from './aftermath'
import { applicationsOf } from './registration'

/** Both ways: what stands in the tenant under our name is a row that holds its key, and a live row stands in the tenant. */
export const everySecretIsHeld: Check = async ({
  tenant,
  connectionId,
  isUndone,
  isForbidden,
  deliveries,
  traffic,
}) => {
  const [application] = await applicationsOf(tenant, connectionId)
  const rows = await db().credential.findMany({ where: { connectionId, kind: 'secret' } })
  const held = rows.filter(({ state }) => state === 'live' || state === 'replaced')
  const shown = (application?.entity.passwordCredentials ?? []).filter(({ displayName }) =>
    displayName?.startsWith('Spencer '),
  )
  const wrong = [
    ...shown
      .filter(({ keyId }) => held.filter((row) => row.keyId === keyId).length !== 1)
      .map(({ displayName }) => `an orphan: ${displayName}`),
    ...held
      .filter(({ keyId, state }) => state === 'live' && !shown.some((one) => one.keyId === keyId))
      .map(({ attemptName }) => `a row without a secret: ${attemptName}`),
  ]
  wrong.push(...traffic.fallen.map((keyId) => `a secret that Spencer worked with was taken away: ${keyId}`))
  // What was stored after the last visit waits for the next one.
  const isTidied = deliveries.length > 1 && deliveries.at(-1)?.secret === null
  if (isTidied && held.some(({ state }) => state === 'replaced')) wrong.push('a secret that nobody uses was left')
  if (!isUndone && !isForbidden && shown.length === 0) wrong.push('no secret at all')
  const collected = deliveries.findLast(({ secret }) => secret !== null)?.secret
  const stands = application?.secrets.some(({ sha256 }) => sha256 === fingerprint(collected ?? ''))
  if (!isUndone && !isForbidden && !stands) wrong.push('what was handed over is no secret of the application')
  return wrong
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')
