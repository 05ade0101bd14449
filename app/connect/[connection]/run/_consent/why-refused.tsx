import { Refusal, Trace } from '@/app/_refusal/refusal'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import type { RefusedConsent } from './refusal-of'

/** What the page itself says of it, and Microsoft's number; the words of that where the page has none of its own. */
export function WhyRefused({
  arrival: { language, t },
  refusal: { key, microsoft, clock },
  said,
}: {
  arrival: Arrival
  refusal: RefusedConsent
  said: string
}) {
  const trace = microsoft && <Trace microsoft={microsoft} language={language} />
  return (
    <>
      <p>{said}</p>
      {clock && <p>{t(`refused.clock.${clock.is}`, clock)}</p>}
      {microsoft && key === 'failed' && !clock ? (
        <Refusal refused={microsoft.number} t={t} trace={trace} />
      ) : (
        trace && <p>{trace}</p>
      )}
    </>
  )
}
