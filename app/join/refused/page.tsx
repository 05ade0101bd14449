import { z } from 'zod'
import { Frame } from '@/app/_components/frame'
import { pageTranslator } from '@/app/_lib/language'

const reasons = [
  'declined',
  'needs_admin',
  'consent_gone',
  'wrong_tenant',
  'personal_account',
  'guest',
  'no_role',
  'other_person',
  'replayed',
  'other_browser',
  'expired',
  'blocked',
  'invitation_ended',
  'signed_out',
  'idle',
  'too_many',
] as const

const Why = z.enum([...reasons, 'unknown']).catch('unknown')

/** Nobody is signed in here, so it names nobody: what happened, what is kept, who can mend it, the one next thing. */
export default async function RefusedPage({ searchParams }: PageProps<'/join/refused'>) {
  const why = Why.parse((await searchParams).why)
  const { language, t } = await pageTranslator()
  const isEnded = why === 'invitation_ended'
  return (
    <Frame t={t} language={language} helper={null}>
      <title>{t(`refused.${why}.title`)}</title>
      <h1 className="text-xl">{t(`refused.${why}.title`)}</h1>
      <p className="mt-4">{t(`refused.${why}.happened`)}</p>
      <dl className="mt-8 grid gap-6">
        <Answer name={t('refused.labels.next')}>{t(`refused.${why}.next`)}</Answer>
        <Answer name={t('refused.labels.who')}>{t(`refused.${why}.who`)}</Answer>
        {!isEnded && why !== 'signed_out' && why !== 'idle' && (
          <Answer name={t('refused.labels.kept')}>{t('refused.kept')}</Answer>
        )}
      </dl>
    </Frame>
  )
}

function Answer({ name, children }: { name: string; children: string }) {
  return (
    <div className="border-line border-t pt-4">
      <dt className="text-quiet text-sm">{name}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  )
}
