import type { Translator } from '@/lib/i18n/translator'
import { AskForNew } from './ask-for-new'

type Given = { holding: { token: string } | { connection: string }; isStopped: boolean; t: Translator }

/** The clock has ended it: wherever it is met, the same sentence and the same one press. */
export function Ended({ holding, isStopped, t }: Given) {
  return (
    <div className="grid gap-6">
      <p>{t('join.closed.expiredBody')}</p>
      {isStopped ? <p>{t('join.ended.stopped')}</p> : <AskForNew holding={holding} t={t} />}
    </div>
  )
}
