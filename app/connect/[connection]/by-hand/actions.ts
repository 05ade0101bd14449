'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { customerAction, type FormState } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { connectionOf } from '@/lib/connections/find-connection'
import { readHandMade } from '@/lib/credentials/hand-made'
import type { Translator } from '@/lib/i18n/translator'
import type { Customer } from '@/lib/identity/actor'
import { takeByHand } from '@/lib/provisioning/take-by-hand'
import { refusalInWords } from '@/lib/refusals/in-words'
import { loginRefusal } from '@/lib/refusals/login'

const pasted = z.string().max(500).catch('')

const HandOver = z.object({
  connection: z.guid(),
  applicationId: pasted,
  secret: pasted,
  endsAt: z.string().max(10).catch(''),
})

type Why =
  | Extract<ReturnType<typeof readHandMade>, { status: 'refused' }>['why']
  | Exclude<Extract<Awaited<ReturnType<typeof takeByHand>>, { status: 'refused' }>['why'], 'no_role'>

/** Where the sentence stands that says what to do. */
const fieldOf: Partial<Record<Why, 'applicationId' | 'endsAt'>> = {
  application_unreadable: 'applicationId',
  unknown_application: 'applicationId',
  not_in_tenant: 'applicationId',
  disabled: 'applicationId',
  another_application: 'applicationId',
  date_unreadable: 'endsAt',
  date_passed: 'endsAt',
}

export const handOver = customerAction({ press: 'secret.hand-over' }, HandOver, async (customer, typed) => {
  const read = readHandMade(typed)
  if (read.status === 'refused') return refusedFor(customer, read.why)
  const taken = await takeByHand(customer, read.made)
  if (taken.status === 'stopped') return taken
  if (taken.status === 'refused') {
    const { why, code } = taken
    return why === 'no_role' ? { status: 'not_allowed' } : refusedFor(customer, why, code)
  }
  refresh()
})

async function refusedFor(customer: Customer, why: Why, code = 0): Promise<FormState> {
  const { domain, spencerContactName: name, applicationId: application, language } = await connectionOf(customer)
  const { t } = await pageTranslator(language)
  const words = { domain, name, application: application ?? '', code: String(code) }
  const isTold = why === 'other' && loginRefusal(code) !== null
  const message = isTold ? told(code, t) : t(`hand.give.refused.${why}`, words)
  return { status: 'invalid', fields: { [fieldOf[why] ?? 'secret']: [message] } }
}

/** In a field's line of its own there is room for sentences only. */
function told(code: number, t: Translator): string {
  const { shown, happened, next } = refusalInWords(code, t)
  return `${happened} ${next} (${shown})`
}
