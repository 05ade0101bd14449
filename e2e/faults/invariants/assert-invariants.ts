import { Broken, type Invariant } from '../broken'
import type { Aftermath, Check } from './aftermath'
import { auditIsWhole, endsOnce, nothingIsLost } from './history'
import { noTokenIsKept, nothingLeaked } from './leaks'
import { oneMailEach, revealedOnce } from './mail'
import { accessIsGivenBack, fewWrites, noStrayToken } from './manners'
import { exactGrants, oneApplication } from './registration'
import { everySecretIsHeld } from './secrets'

const checks: [Invariant, Check][] = [
  ['I1', oneApplication],
  ['I2', exactGrants],
  ['I3', everySecretIsHeld],
  ['I4', nothingLeaked],
  ['I4', noTokenIsKept],
  ['I5', endsOnce],
  ['I6', nothingIsLost],
  ['I7', oneMailEach],
  ['I8', revealedOnce],
  ['I9', auditIsWhole],
  ['I10', noStrayToken],
  ['I11', fewWrites],
  ['I12', accessIsGivenBack],
]

/** @throws Broken for the first promise that was not kept. */
export async function assertInvariants(aftermath: Aftermath): Promise<void> {
  for (const [invariant, check] of checks) {
    const [wrong] = await check(aftermath)
    if (wrong) throw new Broken(invariant, wrong)
  }
}
