import { Disclosure } from '@/app/_components/disclosure'
import { Mono } from '@/app/_components/facts'
import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { AsSeen } from './as-seen'

/** The requests as they will be sent, for whoever reads them better than prose. */
export function Requests({ arrival, review }: { arrival: Arrival; review: Review }) {
  const { t } = arrival
  const { requests } = review
  return (
    <Disclosure summary={t('review.requests', { count: requests.length })}>
      <p className="text-quiet">
        {t('review.requestsHint')} <AsSeen arrival={arrival} review={review} />
      </p>
      <ol className="mt-3 grid gap-4">
        {requests.map(({ method, path, body }, index) => (
          <li key={index} translate="no" className="grid gap-1">
            <p className="font-medium">
              <span className="tabular mr-2 text-quiet">{index + 1}</span>
              <Mono>
                {method} {path}
              </Mono>
            </p>
            {body !== null && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
              <pre tabIndex={0} className="max-h-80 overflow-auto rounded-control bg-sunken p-3 font-mono text-xs">
                {JSON.stringify(body, null, 2)}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
