import { type Answer, noContent } from '../answer'
import type { Call } from '../call'
import { applicationToChange } from '../find'
import { badRequest } from '../problem'
import { keep } from './update'

const types = ['image/png', 'image/jpeg', 'image/gif']

/** `PUT /applications/{id}/logo` with the picture's bytes. Limits in size are the portal's (UNVERIFIED), not kept here. */
export function putLogo(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const type = call.payload.type?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type) || call.payload.bytes.length === 0) throw badRequest('Invalid image stream.')
  const logoUrl = `${call.context.origins.login}/dbd5a2dd/${stored.entity.appId}/logintenantbranding/0/tilelogo`
  keep(call, { ...stored, entity: { ...stored.entity, info: { ...stored.entity.info, logoUrl } } })
  return noContent
}
