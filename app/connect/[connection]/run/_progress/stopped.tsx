import { ButtonLink } from '@/app/_components/button'
import { Mono } from '@/app/_components/facts'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import type { RunView } from '@/lib/provisioning/view/view'

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
  return (
    <Notice kind="broken" title={t('run.stoppedTitle')}>
      <p>{t('run.stoppedBody')}</p>
      {reason && <p>{t.rich('run.reason', { code: reason, mono: (code) => <Mono>{code}</Mono> })}</p>}
      <ButtonLink kind="primary" className="justify-self-start" href={`/connect/${connection.id}/review`}>
        {t('run.restart')}
      </ButtonLink>
      <a
        className="link inline-flex min-h-11 items-center justify-self-start"
        href={`/connect/${connection.id}/receipt/${runId}`}
      >
        {t('done.receipt')}
      </a>
    </Notice>
  )
}
