import { type Answer, noContent } from '../request/answer'
import type { Call } from '../request/call'
import { badRequest, notFound } from '../request/problem'
import { applicationToChange, seenApplication } from './find'
import { keep } from './update'

const types = ['image/png', 'image/jpeg', 'image/gif']

/** `PUT /applications/{id}/logo` with the picture's bytes. Limits in size are the portal's (UNVERIFIED), not kept here. */
export function putLogo(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const type = call.payload.type?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type) || call.payload.bytes.length === 0) throw badRequest('Invalid image stream.')
  const logoUrl = `${call.context.origins.login}/dbd5a2dd/${stored.entity.appId}/logintenantbranding/0/tilelogo`
  const logo = { type, base64: Buffer.from(call.payload.bytes).toString('base64') }
  keep(call, { ...stored, logo, entity: { ...stored.entity, info: { ...stored.entity.info, logoUrl } } })
  return noContent
}

/** What is answered while there is none is UNVERIFIED. */
export function getLogo(call: Call): Answer {
  const { logo, entity } = seenApplication(call, call.keys.application)
  if (!logo) throw notFound(entity.id ?? '')
  return { status: 200, media: { type: logo.type, bytes: new Uint8Array(Buffer.from(logo.base64, 'base64')) } }
}
