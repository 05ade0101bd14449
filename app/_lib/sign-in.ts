import { redirect } from 'next/navigation'
import { type BeginOptions, beginSignIn } from '@/lib/identity/begin-sign-in'
import type { Trip } from '@/lib/identity/trip'
import { setTripToken } from './cookies'

/** For server actions and POST routes: the browser gets its half of the trip and is sent to Microsoft. */
export async function goToMicrosoft(trip: Trip, options: BeginOptions): Promise<never> {
  const { url, browserToken, tripId } = await beginSignIn(trip, options)
  await setTripToken(tripId, browserToken)
  redirect(url)
}
