type Outcome = { status: string }

/**
 * What a verb of lib answers to somebody whose role `staffAction` has looked at already.
 *
 * @throws when the verb refuses them all the same: then the action asks for less than the verb it calls
 */
export function allowed<Of extends Outcome>(outcome: Of): Exclude<Of, { status: 'not_allowed' }> {
  if (outcome.status === 'not_allowed') throw new Error('An action lets in a role that its verb refuses')
  return outcome as Exclude<Of, { status: 'not_allowed' }>
}
