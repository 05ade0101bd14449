import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedField } from '@/app/_components/typed-field'
import type { Arrival } from '../arrive'
import { handOver } from './actions'

/** A secret made by hand goes straight to where it is sealed; it never comes back, wherever it was pasted. */
export function HandOver({ arrival: { connection, t } }: { arrival: Arrival }) {
  const pasted = { required: true, maxLength: 500, autoComplete: 'off', spellCheck: false }
  return (
    <>
      <p>{t('hand.give.intro', { domain: connection.domain, name: connection.spencerContactName })}</p>
      <ActionForm
        action={handOver}
        refusedTitle={t('hand.give.refusedTitle')}
        doneMessage={t('hand.give.taken')}
        className="grid gap-4"
      >
        <input type="hidden" name="connection" value={connection.id} />
        <TypedField
          {...pasted}
          id="applicationId"
          name="applicationId"
          label={t('hand.give.application')}
          hint={t('hand.give.applicationHint')}
        />
        <TypedField
          {...pasted}
          id="secret"
          name="secret"
          label={t('hand.give.secret')}
          hint={t('hand.give.secretHint')}
        />
        <TypedField id="endsAt" name="endsAt" type="date" label={t('hand.give.date')} hint={t('hand.give.dateHint')} />
        <Button className="justify-self-start">{t('hand.give.give')}</Button>
      </ActionForm>
    </>
  )
}
