import { Fact, Facts, Mono } from '@/app/_components/facts'
import { formatDateTime } from '@/lib/i18n/format'
import type { RegistrationFacts } from '@/lib/provisioning/view/registration-facts'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { AsSeen } from './as-seen'
import { PieceLine } from './pieces'

type Given = { arrival: Arrival; review: Review; registration: RegistrationFacts }

/** What a colleague lends authority to: which app, whose work, and everything that could use what is granted. */
export function LentTo({ arrival, review, registration }: Given) {
  const { t } = arrival
  const { applicationId, displayName, credentials, redirectUris } = registration
  return (
    <section aria-labelledby="registration" className="grid gap-2">
      <h2 id="registration" className="text-lg">
        {t('forecast.lentTo')}
      </h2>
      <Facts>
        <Fact name={t('forecast.name')}>{displayName}</Fact>
        <Fact name={t('done.applicationId')}>
          <Mono>{applicationId}</Mono>
        </Fact>
        <Fact name={t('forecast.made')}>{madeInWords(registration, arrival)}</Fact>
        <Fact name={t('forecast.credentials')}>
          {credentials.length === 0 && t('forecast.none')}
          {credentials.map((one, index) => (
            <span key={index} className="block">
              <PieceLine piece={one} arrival={arrival} />
            </span>
          ))}
        </Fact>
        <Fact name={t('forecast.addresses')}>
          {redirectUris.length === 0 && t('forecast.none')}
          {redirectUris.map((uri) => (
            <span key={uri} className="block">
              <Mono>{uri}</Mono>
            </span>
          ))}
        </Fact>
        <Fact name={t('forecast.owners')}>
          <Owners owners={registration.owners} arrival={arrival} />
        </Fact>
      </Facts>
      <p className="text-quiet text-sm">
        <AsSeen arrival={arrival} review={review} />
      </p>
    </section>
  )
}

function madeInWords({ made }: RegistrationFacts, { language, t }: Arrival): string {
  if (!made) return t('forecast.madeByHand')
  const at = formatDateTime(made.at, language)
  return made.by === null ? t('forecast.madeBySomebody', { at }) : t('forecast.madeBy', { name: made.by, at })
}

/** By name where they have been here; Microsoft's object id is all we know of the others. */
function Owners({ owners, arrival: { t } }: { owners: RegistrationFacts['owners']; arrival: Arrival }) {
  if (owners === null) return t('forecast.ownersUnread')
  if (owners.length === 0) return t('forecast.noOwners')
  return owners.map(({ objectId, name }) => (
    <span key={objectId} className="block">
      {name ?? <Mono>{objectId}</Mono>}
    </span>
  ))
}
