import { Notice } from '@/app/_components/notice'
import type { RunView } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { Additions } from './additions'
import { AskColleague } from './ask-colleague'
import { Differs } from './differs'
import { GoOn } from './go-on'
import { MicrosoftPage } from './microsoft-page'
import { refusalKey } from './refusal-key'
import { UseFound } from './use-found'

const simple = [
  'sign_in',
  'challenge',
  'policy_secret_forbidden',
  'policy_certificate_refused',
  'role',
  'quota',
  'slow',
] as const

/** What happened, and the one thing that gets it going again. */
export function NeedsPerson({ arrival, run, why }: { arrival: Arrival; run: RunView; why: unknown }) {
  const { t } = arrival
  const { reason, difference } = run
  const question = run.question ?? ''
  const refusal = refusalKey(why)
  if (difference?.kind === 'adoptable' || difference?.kind === 'deleted')
    return <UseFound arrival={arrival} difference={difference} question={question} />
  if (difference?.kind === 'additions')
    return <Additions arrival={arrival} difference={difference} question={question} startedBy={run.startedBy} />
  if (difference?.kind === 'changes') return <Differs arrival={arrival} keys={difference.keys} question={question} />
  if (reason === 'colleague') return <AskColleague arrival={arrival} />
  if (reason === 'consent_page') return <MicrosoftPage arrival={arrival} />
  const known = simple.find((each) => each === reason) ?? 'other'
  return (
    <Notice kind="needs-you" title={t(`person.${known}.title`)}>
      {refusal && <p className="font-medium">{t(`refused.${refusal === 'failed' ? 'unknown' : refusal}.title`)}.</p>}
      <p>{t(`person.${known}.body`)}</p>
      <GoOn arrival={arrival} label={t(`person.${known}.act`)} />
    </Notice>
  )
}
