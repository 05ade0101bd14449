import { randomBytes } from 'node:crypto'
import type { aLinkedSecret } from '@/e2e/fixtures/handoff'
import type { Instance } from './handoff-instance'

export type Secret = Awaited<ReturnType<typeof aLinkedSecret>>

/** Somebody's browser, signed in, at one of the instances. */
export type Browser = { instance: Instance; cookie: string }

export type Raced = {
  /** How many tabs were given the secret, over both rounds of asking. */
  readers: number
  /** A winner's answer was cut before it was read. */
  lost: number
  /** And came when the same tab asked again. */
  recovered: number
}

/**
 * All press at once, each in a tab of its own. In a race that is cut nobody reads the answer; then every tab asks again,
 * the winner's and the others', as people do who saw nothing happen.
 */
export async function race(secret: Secret, browsers: Browser[], isCut: boolean): Promise<Raced> {
  const tabs = browsers.map((browser) => ({ ...browser, nonce: randomBytes(32).toString('base64url') }))
  const first = await Promise.all(tabs.map((tab) => press(secret, tab, isCut)))
  if (!isCut) return { readers: first.filter(({ isGiven }) => isGiven).length, lost: 0, recovered: 0 }

  const second = await Promise.all(tabs.map((tab) => press(secret, tab, false)))
  const given = tabs.filter((_, tab) => first[tab]?.isGiven || second[tab]?.isGiven)
  const lost = tabs.map((_, tab) => tab).filter((tab) => first[tab]?.isGiven)
  return { readers: given.length, lost: lost.length, recovered: lost.filter((tab) => second[tab]?.isGiven).length }
}

/** @throws when something was answered that is neither the secret nor the one word for everything else */
export async function press(
  { id, key, secretText }: Secret,
  { instance, cookie, nonce }: Browser & { nonce: string },
  isCut = false,
): Promise<{ isGiven: boolean }> {
  const body = JSON.stringify({ key, nonce })
  const { status, text } = await instance.post(
    `/handoff/${id}/claim`,
    { cookie, type: 'application/json', body },
    isCut,
  )
  if (status === 200 && (isCut || JSON.parse(text).bundle.secret === secretText)) return { isGiven: true }
  if (status === 404 && (isCut || text === '{"status":"unavailable"}')) return { isGiven: false }
  throw new Error(`A claim was answered with ${status} ${text.slice(0, 200)}`)
}
