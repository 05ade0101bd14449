import type { RefusalDetails } from '@/app/_refusal/query'
import type { Translator } from '@/lib/i18n/translator'
import { refusalInWords } from '@/lib/refusals/in-words'

const ours = [
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

type Words = { title: string; happened: string; next: string; who: string }

/** What the portal itself knows of a refusal; else what Microsoft means by its number. Words from the address choose among these. */
export function refusedWords(why: unknown, { microsoft, clock }: RefusalDetails, t: Translator): Words {
  if (why === 'clock' && clock) return { ...told('clock', t), happened: t(`refused.clock.${clock.is}`, clock) }
  const known = ours.find((each) => each === why)
  if (known) return { ...told(known, t), happened: t(`refused.${known}.happened`) }
  if (!microsoft) return { ...told('unknown', t), happened: t('refused.unknown.happened') }
  return { title: t('refused.refused.title'), ...refusalInWords(microsoft.number, t) }
}

function told(why: (typeof ours)[number] | 'clock' | 'unknown', t: Translator) {
  return { title: t(`refused.${why}.title`), next: t(`refused.${why}.next`), who: t(`refused.${why}.who`) }
}
