import { Fact, Facts, Mono } from '@/app/_components/facts'
import { formatDateTime } from '@/lib/i18n/format'
import type { Standing } from '@/lib/provisioning/view/standing'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { AsSeen } from './as-seen'
import { PieceLine } from './pieces'

type Given = { arrival: Arrival; review: Review; standing: Standing }

/** What a colleague lends authority to: which app, whose work, and everything that could use what is granted. */
export function StandingApp({ arrival, review, standing }: Given) {
  const { t } = arrival
  const { applicationId, displayName, credentials, redirectUris } = standing
  return (
    <section aria-labelledby="standing" className="grid gap-2">
      <h2 id="standing" className="text-lg">
        {t('ahead.standing')}
      </h2>
      <Facts>
        <Fact name={t('ahead.name')}>{displayName}</Fact>
        <Fact name={t('done.applicationId')}>
          <Mono>{applicationId}</Mono>
        </Fact>
        <Fact name={t('ahead.made')}>{madeInWords(standing, arrival)}</Fact>
        <Fact name={t('ahead.credentials')}>
          {credentials.length === 0 && t('ahead.none')}
          {credentials.map((one, index) => (
            <span key={index} className="block">
              <PieceLine piece={one} arrival={arrival} />
            </span>
          ))}
        </Fact>
        <Fact name={t('ahead.addresses')}>
          {redirectUris.length === 0 && t('ahead.none')}
          {redirectUris.map((uri) => (
            <span key={uri} className="block">
              <Mono>{uri}</Mono>
            </span>
          ))}
        </Fact>
        <Fact name={t('ahead.owners')}>
          <Owners owners={standing.owners} arrival={arrival} />
        </Fact>
      </Facts>
      <p className="text-quiet text-sm">
        <AsSeen arrival={arrival} review={review} />
      </p>
    </section>
  )
}

function madeInWords({ made }: Standing, { language, t }: Arrival): string {
  if (!made) return t('ahead.madeByHand')
  const at = formatDateTime(made.at, language)
  return made.by === null ? t('ahead.madeBySomebody', { at }) : t('ahead.madeBy', { name: made.by, at })
}

/** By name where they have been here; Microsoft's object id is all we know of the others. */
function Owners({ owners, arrival: { t } }: { owners: Standing['owners']; arrival: Arrival }) {
  if (owners === null) return t('ahead.ownersUnread')
  if (owners.length === 0) return t('ahead.noOwners')
  return owners.map(({ objectId, name }) => (
    <span key={objectId} className="block">
      {name ?? <Mono>{objectId}</Mono>}
    </span>
  ))
}
