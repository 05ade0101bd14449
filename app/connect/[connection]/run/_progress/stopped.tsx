import { ButtonLink } from '@/app/_components/button'
import { Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'
import { Refusal } from '@/app/_refusal/refusal'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import type { RunView } from '@/lib/provisioning/view/view'
import { graphRefusal } from '@/lib/refusals/graph'
import { canBeginAgain } from '@/lib/refusals/refusal'

/** Beginning again is offered where it can help: not where somebody else has to act first. */
export function Stopped({
  arrival: { connection, t },
  run: { runId, reason },
}: {
  arrival: Arrival
  run: Pick<RunView, 'runId' | 'reason'>
}) {
  const fromOutside = (['superseded', 'revoked'] as const).find((each) => each === reason)
  if (fromOutside)
    return (
      <Notice>
        <p>{t(`run.${fromOutside}`)}</p>
      </Notice>
    )
  const known = reason === null ? null : graphRefusal(reason)
  return (
    <Notice kind="broken" title={t('run.stoppedTitle')}>
      {reason && known ? (
        <Refusal refused={reason} t={t} />
      ) : (
        <>
          <p>{t('run.stoppedBody')}</p>
          {reason && <p>{t.rich('run.reason', { code: reason, mono: (code) => <Mono>{code}</Mono> })}</p>}
        </>
      )}
      {(!known || canBeginAgain(known)) && (
        <ButtonLink kind="primary" className="justify-self-start" href={`/connect/${connection.id}/review`}>
          {t('run.restart')}
        </ButtonLink>
      )}
      <a
        className="link inline-flex min-h-11 items-center justify-self-start"
        href={`/connect/${connection.id}/receipt/${runId}`}
      >
        {t('done.receipt')}
      </a>
    </Notice>
  )
}
