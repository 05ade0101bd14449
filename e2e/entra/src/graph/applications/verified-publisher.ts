import { type Answer, noContent } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { Problem } from '../request/problem'
import { second } from '../shape/timestamps'
import { applicationToChange } from './find'
import { keep } from './update'

/**
 * `POST /applications/{id}/setVerifiedPublisher`. Every number is a partner's here, whose name is the organization's.
 * Source: "application: setVerifiedPublisher", and the codes of "Troubleshoot publisher verification".
 */
export function setVerifiedPublisher(call: Call): Answer {
  const { verifiedPublisherId } = bodyOf(call)
  const stored = applicationToChange(call, call.keys.application)
  if (typeof verifiedPublisherId !== 'string' || !/^\d+$/.test(verifiedPublisherId)) {
    const message = `The MPN ID you provided (${verifiedPublisherId}) does not exist, or you do not have access to it.`
    throw new Problem(400, 'MPNAccountNotFoundOrNoAccess', message)
  }
  const { displayName } = call.tenant.organization
  const verifiedPublisher = { displayName, verifiedPublisherId, addedDateTime: second(call.now) }
  keep(call, { ...stored, entity: { ...stored.entity, verifiedPublisher } })
  return noContent
}

export function unsetVerifiedPublisher(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const verifiedPublisher = { displayName: null, verifiedPublisherId: null, addedDateTime: null }
  keep(call, { ...stored, entity: { ...stored.entity, verifiedPublisher } })
  return noContent
}
