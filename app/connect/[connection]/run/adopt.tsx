import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'
import type { Difference } from '@/lib/provisioning/difference'
import { formatDate } from '@/lib/words/format'
import type { Arrival } from '../arrive'
import { answer } from './actions'

type Found = Extract<Difference, { kind: 'adoptable' }>['found']

/** A registration made by hand is offered, never silently taken. */
export function Adopt({ arrival: { connection, language, t }, found }: { arrival: Arrival; found: Found }) {
  const { domain } = connection
  return (
    <Notice kind="needs-you" title={t('person.adopt.title', { domain })}>
      <p>{t('person.adopt.body')}</p>
      <ActionForm action={answer} refusedTitle={t('page.refused')} className="grid gap-4">
        <input type="hidden" name="connection" value={connection.id} />
        {found.map(({ objectId, applicationId, displayName, createdAt }) => (
          <div key={objectId} className="grid justify-items-start gap-2 border-line border-t pt-3">
            <p>
              <strong>{displayName}</strong>
              <br />
              <Mono>{applicationId}</Mono>
              {createdAt && ` · ${t('person.adopt.created', { date: formatDate(new Date(createdAt), language) })}`}
            </p>
            <Button name="choice" value={objectId}>
              {t('person.adopt.act')}
            </Button>
          </div>
        ))}
        <div className="border-line border-t pt-3">
          <Button kind="secondary" name="choice" value="new">
            {t('person.adopt.fresh')}
          </Button>
        </div>
      </ActionForm>
    </Notice>
  )
}
