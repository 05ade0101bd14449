import type { Review } from '@/lib/provisioning/view/view'
import type { Arrival } from '../arrive'
import { AmendForecast, RenewalForecast, RepairForecast } from './changes-forecast'
import { LentTo } from './lent-to'
import { UndoLists } from './undo-lists'
import { WhatWillBe } from './what-will-be'
import { isFinished } from './words-for'

type Given = { arrival: Arrival; review: Review; canPress: boolean }

/** What a press changes, what of it goes and what stays, in the words of what it is for. */
export function WhatHappens({ arrival, review, canPress }: Given) {
  const { intent } = arrival.customer
  const { appName, registration, undoing, undoneAt } = review
  if (undoneAt) return null
  const name = <input type="hidden" name="appName" value={appName} />
  if (isFinished(intent, review)) return name
  switch (review.intent) {
    case 'connect':
      return <WhatWillBe arrival={arrival} review={review} canPress={canPress} />
    case 'grant':
      return (
        <>
          {registration && <LentTo arrival={arrival} review={review} registration={registration} />}
          <WhatWillBe arrival={arrival} review={review} canPress={canPress} />
        </>
      )
    case 'renew':
      return (
        <>
          {name}
          <RenewalForecast arrival={arrival} review={review} />
        </>
      )
    case 'repair':
      return (
        <>
          {name}
          {review.alteration ? (
            <AmendForecast arrival={arrival} review={review} />
          ) : (
            <RepairForecast arrival={arrival} review={review} />
          )}
        </>
      )
    case 'undo':
      return (
        <>
          {name}
          {undoing && <UndoLists arrival={arrival} review={review} undoing={undoing} />}
        </>
      )
  }
}
