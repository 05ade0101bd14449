import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Trip } from '@/lib/identity/sign-in/attempt'
import { type BeginOptions, beginSignIn } from '@/lib/identity/sign-in/begin-sign-in'
import { admit } from '@/lib/limits/admit'
import { networkOf } from '@/lib/limits/network'
import { addressOf } from './address'
import { setTripToken } from './cookies'

/** For server actions and POST routes: the browser gets its half of the trip and is sent to Microsoft. */
export async function goToMicrosoft(trip: Trip, options: BeginOptions): Promise<never> {
  if (await isTooOften(trip)) redirect(tooOften[trip.audience])
  const { url, browserToken, tripId } = await beginSignIn(trip, options)
  await setTripToken(tripId, browserToken)
  redirect(url)
}

const tooOften = { customer: '/join/refused?why=too_many', staff: '/staff/sign-in?why=too_many' }

async function isTooOften(trip: Trip): Promise<boolean> {
  const network = networkOf(addressOf({ headers: await headers() }))
  if ((await admit('sign-in', network)) !== null) return true
  return 'invitationId' in trip && (await admit('invitation', trip.invitationId)) !== null
}
