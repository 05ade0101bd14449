import type { Customer, FieldEditor, Staff } from '@/lib/identity/actor'
import { finishHeldPress, holdPress, type Typed } from '@/lib/identity/session/held-press'
import { signInScopes } from '@/lib/identity/sign-in/attempt'
import { heldField } from './held-field'
import { refused } from './refused'
import { goToMicrosoft } from './sign-in'

export type Held = { press: string; typed: Typed; returnTo: string }

/** The press is kept, the person proves that it is still them, and comes back to the page where it goes on. */
export async function signInAgainAsStaff({ personId }: Staff, held: Held): Promise<never> {
  await refused({ what: held.press, why: 'stale_sign_in', personId })
  const id = await holdPress(personId, held)
  return goToMicrosoft({ audience: 'staff' }, { returnTo: `/staff/press/${id}`, prompt: 'login', maxAgeSeconds: 0 })
}

export async function signInAgainAsCustomer(actor: Customer | FieldEditor, held: Held): Promise<never> {
  const { personId, tenantId, connectionId, invitationId, upn: loginHint } = actor
  await refused({ what: held.press, why: 'stale_sign_in', personId, connectionId })
  const id = await holdPress(personId, held)
  return goToMicrosoft(
    { audience: 'customer', tenantId, invitationId, scopes: signInScopes, loginHint },
    { returnTo: `/connect/${connectionId}/press/${id}`, prompt: 'login', maxAgeSeconds: 0 },
  )
}

/** Whatever came of it: a form that never was held has nothing to finish. */
export async function finishHeld(personId: string, form: FormData): Promise<void> {
  const id = form.get(heldField)
  if (id !== null) await finishHeldPress(personId, String(id))
}
