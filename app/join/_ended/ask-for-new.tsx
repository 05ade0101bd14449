import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import type { Translator } from '@/lib/i18n/translator'
import { askForNewLink } from './actions'

/** One press for whoever holds an ended link, or came in through one; who gets the new one is not said. */
export function AskForNew({ holding, t }: { holding: { token: string } | { connection: string }; t: Translator }) {
  return (
    <ActionForm
      action={askForNewLink}
      refusedTitle={t('join.ended.refused')}
      className="grid justify-items-start gap-4"
    >
      {Object.entries(holding).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{t('join.ended.ask')}</Button>
      <p className="text-quiet text-sm">{t('join.ended.whereTo')}</p>
    </ActionForm>
  )
}
