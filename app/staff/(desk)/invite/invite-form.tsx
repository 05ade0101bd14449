'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/app/_components/button'
import { ErrorSummary } from '@/app/_components/error-summary'
import { Choice, Field, SelectField, TextField } from '@/app/_components/field'
import { Questions } from '@/app/_components/questions'
import { Answered } from '@/app/_components/typed-field'
import type { FormState, Question } from '@/app/_lib/action'
import { useTypedBefore } from '@/app/_outdated/typed-before'
import { answer } from '@/app/staff/_certificate/answer'
import { CertificateGiver } from '@/app/staff/_certificate/certificate-giver'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import type { KnownCustomer } from '@/lib/connections/known-customer'
import { inviteCustomer } from './actions'
import { ContactFields, LanguageOptions } from './contact-fields'
import { EnvironmentChoices } from './environment-choices'
import { formOf, mistakes } from './form-fields'
import { KnownContacts } from './known-contacts'

type Given = {
  customer: string
  domainOrTenant: string
  /** Chosen before, on the customer's page; empty where none was. */
  environment: string
  tenantId: string
  /** Whose tenant it is already. */
  known: KnownCustomer | null
  /** To be said yes to where that is not the name that was typed. */
  whose: Question | null
  /** Who invites looks after it, unless somebody else is chosen. */
  me: string
  staff: readonly { id: string; name: string; upn: string }[]
}

/** Shows only what was chosen for: the parts below *user sync* follow its radio button in CSS, so also without JavaScript. */
export function InviteForm({ customer, domainOrTenant, environment, tenantId, known, whose, me, staff }: Given) {
  const [state, submit, isBusy] = useActionState<FormState, FormData>(inviteCustomer, { status: 'idle' })
  const before = useTypedBefore()
  const form = formOf(state, { language: 'nl', accountOwner: me, environment, ...before })
  const isDomain = domainOrTenant.includes('.')
  return (
    <Answered value={'typed' in state ? state : {}}>
      <form
        key={before ? 'before' : 'now'}
        action={submit}
        aria-busy={isBusy}
        noValidate
        className="group/form grid gap-8"
      >
        {state.status === 'refused' && (
          <ErrorSummary title="The invitation was not sent" errors={[{ message: state.message }]} />
        )}
        {state.status === 'invalid' && (
          <ErrorSummary title="Something is still to mend" errors={mistakes(state.fields)} />
        )}
        <AskedSoFar state={state} whose={whose} typed={form.typed} />
        <input type="hidden" name="customer" value={customer} />
        {isDomain ? (
          <input type="hidden" name="domainOrTenant" value={domainOrTenant} />
        ) : (
          <Field
            {...form.text('domainOrTenant')}
            label="A domain of this tenant"
            hint="Pages and mails name the tenant by it. The tenant id alone means nothing to people."
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <input type="hidden" name="tenantId" value={tenantId} />

        <Group title="Environment" error={form.error('environment')} id="environment">
          <EnvironmentChoices taken={known?.environments ?? []} form={form} />
        </Group>

        <Group title="What Spencer gets" error={form.error('access')} id="access">
          <Choice
            type="radio"
            {...form.radio('access', 'sign-in', true)}
            label="Sign-in only"
            hint="People sign in to Spencer with their work account. Nothing is read without them."
          />
          <Choice
            type="radio"
            {...form.radio('access', 'user-sync')}
            label="Sign-in and user sync"
            hint="Spencer also reads name, e-mail and job title of all users. Needs a certificate."
          />
        </Group>

        <div className="hidden gap-8 group-has-[#access-user-sync:checked]/form:grid">
          <Group title="Security groups" error={form.error('securityGroups')}>
            <Choice
              {...form.checkbox('securityGroups')}
              label="Read security groups and their members"
              hint="To decide who is synced, or who may do what."
            />
            <TextField
              {...form.text('groupIds')}
              label="Object ids of the groups (optional)"
              hint="One a line. Left empty, the customer chooses later."
              rows={3}
            />
          </Group>
          <Group title="Certificate for user sync">
            <p className="text-quiet text-sm">
              Spencer’s sync signs in with it. It may also be given later, on the page of the connection; the customer
              cannot begin before it is there.
            </p>
            <CertificateGiver customer={customer} error={form.error('certificate')} />
          </Group>
        </div>

        <Group title="Contacts at the customer" error={form.error('contacts')}>
          <p className="text-quiet text-sm">
            Each gets the invitation in their own language, and later the mails about what ends. At least two: one of
            them will be on holiday.
          </p>
          {known && <KnownContacts known={known} form={form} />}
          <ContactFields number={1} form={form} />
          <ContactFields number={2} form={form} />
          <details open={form.has('contact3Name') || form.has('contact4Name')}>
            <summary className="min-h-11 py-2 text-sm underline underline-offset-4">More contacts</summary>
            <div className="grid gap-4 pt-2">
              <ContactFields number={3} form={form} />
              <ContactFields number={4} form={form} />
            </div>
          </details>
        </Group>

        <Group title="At Spencer">
          <p className="text-quiet text-sm">
            Named on every page the customer sees. Gets the sealed link to the secret, and the news when something goes
            wrong.
          </p>
          <SelectField
            key={form.written('accountOwner')}
            {...form.select('accountOwner')}
            label="Account owner"
            className="sm:w-1/2"
          >
            <StaffOptions staff={staff} />
          </SelectField>
          <SelectField
            key={form.written('language')}
            {...form.select('language')}
            label="Language of the customer"
            className="sm:w-1/2"
          >
            <LanguageOptions />
          </SelectField>
        </Group>

        <div>
          <Button disabled={isBusy}>Invite {customer}</Button>
        </div>
      </form>
    </Answered>
  )
}

type Answering = { state: FormState; whose: Question | null; typed: Record<string, unknown> }

/** What is asked now; of an answer given before, where something else is to mend first, that it stays given. */
function AskedSoFar({ state, whose, typed }: Answering) {
  if (state.status === 'question')
    return <Questions questions={state.questions} fields={state.fields} typed={typed} isNew />
  return (
    <>
      <Questions questions={whose ? [whose] : []} typed={typed} isNew={false} />
      {Object.values(answer).map((name) => (
        <input key={name} type="hidden" name={name} value={String(typed[name] ?? '')} />
      ))}
    </>
  )
}

function Group(props: { title: string; id?: string; error?: string; children: ReactNode }) {
  return (
    <fieldset id={props.id} tabIndex={-1} className="grid gap-3 border-line border-t pt-4">
      <legend className="float-left w-full font-semibold text-sm">{props.title}</legend>
      {props.error && <p className="font-medium text-red-text text-sm">{props.error}</p>}
      {props.children}
    </fieldset>
  )
}
