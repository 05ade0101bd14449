import type { z } from 'zod'
import type { Customer, FieldEditor, Staff, StaffRole } from '@/lib/identity/actor'
import { hasRole, isFresh, isObserved } from '@/lib/identity/actor-rules'
import {
  type Action,
  type FormState,
  formAction,
  type Question,
  type Rules,
  type Shape,
  type Work,
} from './form-action'
import { finishHeld, signInAgainAsCustomer, signInAgainAsStaff } from './held'
import { pageTranslator } from './language'
import { mistakesInWords } from './mistakes-in-words'
import { refused } from './refused'
import { requireCustomer, requireFieldEditor, requireStaff } from './session'

export type { FormState, Question }

/** A page shows no button to a role that is too small; whoever posts anyway reads why. Everybody of staff may what a Viewer may. */
const roleRefusals: Record<StaffRole, string | null> = {
  Viewer: null,
  Operator: 'Your role is Viewer: you can look, and an Operator or Admin can do this. Nothing was changed.',
  Admin: 'Only an Admin can do this. Nothing was changed.',
}

/** As long as Microsoft does not answer. */
const unobserved =
  'Microsoft did not answer when it was asked whether you still have your role, so only reading goes on. Nothing was changed. Press again in a minute; if it stays, whoever runs the portal finds the reason in its log.'

type StaffRule = { press: string; needs: StaffRole }

/** For staff whose role is at least `needs`. Verbs of lib ask again by themselves: `allowed` says what becomes of that. */
export function staffAction<Fields extends z.ZodObject, Own extends Shape = never>(
  { press, needs }: StaffRule,
  fields: Fields,
  work: Work<Staff, Fields, NoInfer<Own>>,
): Action<Own> {
  const rules: Rules<Staff> = {
    press,
    identify: () => requireStaff(press),
    refuse: (staff) => refuseStaff(staff, press, needs),
    signInAgain: (staff, held) => signInAgainAsStaff(staff, { ...held, press }),
    finishHeld: (staff, form) => finishHeld(staff.personId, form),
  }
  return formAction<Staff, Fields, Own>(rules, fields, work)
}

async function refuseStaff(staff: Staff, press: string, needs: StaffRole): Promise<string | null> {
  const { personId } = staff
  if (!hasRole(staff, needs)) {
    await refused({ what: press, why: 'role', personId })
    return roleRefusals[needs]
  }
  if (isObserved(staff)) return null
  await refused({ what: press, why: 'not_observed', personId })
  return unobserved
}

/** `fresh`: it wants a sign-in at most an hour old, and goes on after one. */
type CustomerRule = { press: string; fresh?: boolean }

/** The form says which connection it is about, in a hidden field `connection`; the session says whether that is theirs. */
export function customerAction<Fields extends z.ZodObject>(
  rule: CustomerRule,
  fields: Fields,
  work: Work<Customer, Fields>,
): Action {
  const identify = (form: FormData) => requireCustomer(String(form.get('connection')), rule.press)
  return formAction<Customer, Fields>(rulesFor(rule, identify), fields, onceFresh(rule, work))
}

/** The same for mapping and groups, which a colleague may have been named for. */
export function fieldsAction<Fields extends z.ZodObject>(
  rule: CustomerRule,
  fields: Fields,
  work: Work<Customer | FieldEditor, Fields>,
): Action {
  const identify = (form: FormData) => requireFieldEditor(String(form.get('connection')), rule.press)
  return formAction<Customer | FieldEditor, Fields>(rulesFor(rule, identify), fields, onceFresh(rule, work))
}

function rulesFor<Actor extends Customer | FieldEditor>(
  { press }: CustomerRule,
  identify: (form: FormData) => Promise<Actor>,
): Rules<Actor> {
  return {
    press,
    identify,
    inWords: mistakesInWords,
    notAllowed: async ({ personId, connectionId }) => {
      await refused({ what: press, why: 'role', personId, connectionId })
      return (await pageTranslator()).t('page.notAllowed')
    },
    signInAgain: (actor, held) => signInAgainAsCustomer(actor, { ...held, press }),
    finishHeld: ({ personId }, form) => finishHeld(personId, form),
  }
}

function onceFresh<Actor extends Customer | FieldEditor, Fields extends z.ZodObject>(
  { fresh }: CustomerRule,
  work: Work<Actor, Fields>,
): Work<Actor, Fields> {
  if (!fresh) return work
  return async (actor, input) =>
    isFresh(actor) ? ((await work(actor, input)) ?? undefined) : { status: 'stale_sign_in' }
}

/** For whoever is there, signed in or not: an opened invitation, the staff's sign-in, the language of a page. */
export function openAction<Fields extends z.ZodObject>(
  press: string,
  fields: Fields,
  work: (input: z.output<Fields>) => ReturnType<Work<null, Fields>>,
): Action {
  return formAction<null, Fields>({ press, identify: async () => null }, fields, (_nobody, input) => work(input))
}
