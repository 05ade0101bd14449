import { FactsOfGiven } from '@/app/_given/facts-of-given'
import { atTime } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import { translator } from '@/lib/i18n/translator'
import type { Given } from '@/lib/provisioning/view/given'

/** Of an app that a person made: the same facts as the customer reads. */
export function GivenByHand({ given }: { given: Given }) {
  return (
    <Part id="given" title="Made by hand">
      <p>
        {given.by ?? 'Somebody of the customer’s'} handed the secret over on {atTime(given.at)}.
      </p>
      <FactsOfGiven given={given} language="en" t={translator('en')} />
      {given.isUnseen && (
        <p className="text-quiet">
          The customer’s page asks them to let the portal check the rest. It is called connected after that.
        </p>
      )}
    </Part>
  )
}
