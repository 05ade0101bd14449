import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Fact, Facts, Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'
import type { Difference } from '@/lib/provisioning/plan/difference'
import type { Arrival } from '../arrive'
import { answer } from './actions'

type Additions = Extract<Difference, { kind: 'additions' }>

/** What has come to the app since. Whoever set it up can say that it is known; a colleague who lends a role cannot. */
export function Additions({
  arrival: { connection, customer, t },
  difference: { keyIds, owners, redirectUris },
  question,
  startedBy: name,
}: {
  arrival: Arrival
  difference: Additions
  question: string
  startedBy: string
}) {
  const lines = [
    ...keyIds.map((value) => ({ name: t('person.additions.key'), value })),
    ...owners.map((value) => ({ name: t('person.additions.owner'), value })),
    ...redirectUris.map((value) => ({ name: t('person.additions.address'), value })),
  ]
  return (
    <Notice kind="needs-you" title={t('person.additions.title')}>
      <p>{t('person.additions.body', { name })}</p>
      <Facts>
        {lines.map((line) => (
          <Fact key={line.value} name={line.name}>
            <Mono>{line.value}</Mono>
          </Fact>
        ))}
      </Facts>
      {customer.intent === 'grant' ? (
        <p>{t('person.additions.ask', { name })}</p>
      ) : (
        <ActionForm action={answer} refusedTitle={t('page.refused')} className="grid justify-items-start gap-3">
          <input type="hidden" name="connection" value={connection.id} />
          <input type="hidden" name="question" value={question} />
          <Button name="choice" value="go_on">
            {t('person.additions.act')}
          </Button>
        </ActionForm>
      )}
    </Notice>
  )
}
