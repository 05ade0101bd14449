import { createHash } from 'node:crypto'
import type { Scene } from './scene'
import { applicationIn } from './tenant'

/** What the connection works with, or will, as its rows know it. */
export function liveOf({ credentials }: Scene, kind: 'secret' | 'certificate') {
  return credentials.findLast((one) => one.kind === kind && one.state === 'live') ?? null
}

export function passwordsIn(scene: Scene) {
  return applicationIn(scene)?.entity.passwordCredentials ?? []
}

/** The live secret as Entra holds it. */
export function livePassword(scene: Scene) {
  const keyId = liveOf(scene, 'secret')?.keyId
  return passwordsIn(scene).find((one) => keyId && one.keyId === keyId) ?? null
}

/** The live certificate as Entra holds it; a thumbprint is the SHA-1 of the key. */
export function liveKey(scene: Scene) {
  return keyWith(liveOf(scene, 'certificate')?.thumbprintSha1, scene)
}

/** The key of that certificate, whatever our rows know of it. */
export function keyWith(thumbprintSha1: string | null | undefined, scene: Scene) {
  const wanted = thumbprintSha1?.toLowerCase()
  const keys = applicationIn(scene)?.entity.keyCredentials ?? []
  return keys.find(({ key }) => wanted && thumbprintOf(String(key ?? '')) === wanted) ?? null
}

const thumbprintOf = (der: string) => createHash('sha1').update(Buffer.from(der, 'base64')).digest('hex')

/** A token is minted with it now, by a server that knows all there is. */
export async function secretWorks(scene: Scene): Promise<boolean> {
  const { tenant, connection, microsoft } = scene
  const password = livePassword(scene)
  const hash = applicationIn(scene)?.secrets.find(({ keyId }) => keyId === password?.keyId)
  const text = [...microsoft.traffic.canaries].find((one) => fingerprint(one) === hash?.sha256)
  if (!text) return false
  const form = { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default', client_secret: text }
  const body = new URLSearchParams({ ...form, client_id: connection.applicationId ?? '' })
  const { lagMs } = tenant.settings
  tenant.settings.lagMs = 0
  const url = `http://127.0.0.1:1/${tenant.id}/oauth2/v2.0/token`
  const answer = await microsoft.box(new Request(url, { method: 'POST', body }))
  tenant.settings.lagMs = lagMs
  return answer.ok
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')
