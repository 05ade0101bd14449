import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import type { Intent } from '@/lib/identity/actor'
import { answer } from './actions'

type Given = { arrival: Arrival; intent: Intent; keys: string[]; question: string }

/**
 * The tenant was not as the review page said: what would happen besides is shown and asked again. A repair was pressed to see
 * just this, so it is no surprise.
 */
export function Differs({ arrival: { connection, customer, t }, intent, keys, question }: Given) {
  const words = intent === 'repair' ? 'repair' : 'confirm_difference'
  const { domain } = connection
  const isFirstLook = intent === 'repair' && customer.intent === 'connect'
  const title = isFirstLook ? t('given.differsTitle', { domain }) : t(`person.${words}.title`, { domain })
  return (
    <Notice kind="needs-you" title={title}>
      <p>{t(`person.${words}.body`)}</p>
      <ul className="list-disc pl-5">
        {keys.map((key) => (
          <li key={key}>{changeInWords(key, t)}</li>
        ))}
      </ul>
      <ActionForm action={answer} refusedTitle={t('page.refused')} className="grid justify-items-start gap-3">
        <input type="hidden" name="connection" value={connection.id} />
        <input type="hidden" name="question" value={question} />
        <Button name="choice" value="go_on">
          {t(`person.${words}.act`)}
        </Button>
      </ActionForm>
    </Notice>
  )
}
