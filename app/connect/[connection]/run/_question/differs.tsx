import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import { answer } from './actions'

/** The tenant was not as the review page said: what would happen besides is shown and asked again. */
export function Differs({
  arrival: { connection, t },
  keys,
  question,
}: {
  arrival: Arrival
  keys: string[]
  question: string
}) {
  return (
    <Notice kind="needs-you" title={t('person.confirm_difference.title')}>
      <p>{t('person.confirm_difference.body')}</p>
      <ul className="list-disc pl-5">
        {keys.map((key) => (
          <li key={key}>{changeInWords(key, t)}</li>
        ))}
      </ul>
      <ActionForm action={answer} refusedTitle={t('page.refused')} className="grid justify-items-start gap-3">
        <input type="hidden" name="connection" value={connection.id} />
        <input type="hidden" name="question" value={question} />
        <Button name="choice" value="go_on">
          {t('person.confirm_difference.act')}
        </Button>
      </ActionForm>
    </Notice>
  )
}
