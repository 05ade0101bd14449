import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import type { Intent } from '@/lib/identity/actor'
import { answer } from './actions'
import { differsWords } from './differs-words'

type Given = { arrival: Arrival; intent: Intent; keys: string[]; question: string }

/** The tenant was not as the review page said: what would happen besides is shown and asked again. */
export function Differs({ arrival, intent, keys, question }: Given) {
  const { connection, t } = arrival
  const { title, body, act } = differsWords(arrival, intent)
  return (
    <Notice kind="needs-you" title={title}>
      <p>{body}</p>
      <ul className="list-disc pl-5">
        {keys.map((key) => (
          <li key={key}>{changeInWords(key, t)}</li>
        ))}
      </ul>
      <ActionForm action={answer} refusedTitle={t('page.refused')} className="grid justify-items-start gap-3">
        <input type="hidden" name="connection" value={connection.id} />
        <input type="hidden" name="question" value={question} />
        <Button name="choice" value="go_on">
          {act}
        </Button>
      </ActionForm>
    </Notice>
  )
}
