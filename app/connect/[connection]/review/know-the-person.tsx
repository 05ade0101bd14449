import { Notice, type NoticeKind } from '@/app/_components/notice'
import type { Translator } from '@/lib/i18n/translator'
import type { Intent } from '@/lib/identity/actor'
import type { Review } from '@/lib/provisioning/view/view'

type Known = 'everything' | 'almost' | 'unknown'

const looks: Record<Known, NoticeKind> = {
  everything: 'good',
  almost: 'calm',
  unknown: 'calm',
}

/** What somebody who may press can do, from their token alone; what it does not say is said as unknown. */
export function KnowThePerson({ review, intent, t }: { review: Review; intent: Intent; t: Translator }) {
  const known = knownOf(review, intent)
  return (
    <Notice kind={looks[known]} title={t(`review.person.${known}`)}>
      <p>{t(`review.person.${known}Body`)}</p>
    </Notice>
  )
}

function knownOf({ abilities, applicationPermissions }: Review, intent: Intent): Known {
  const { register, grant } = abilities
  if (intent === 'grant') return grant === 'yes' ? 'everything' : 'unknown'
  if (register !== 'yes') return 'unknown'
  const wantsGrant = intent === 'connect' && applicationPermissions.length > 0
  if (!wantsGrant || grant === 'yes') return 'everything'
  return grant === 'no' ? 'almost' : 'unknown'
}
