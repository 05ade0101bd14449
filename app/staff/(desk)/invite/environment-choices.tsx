import { Choice } from '@/app/_components/field'
import { environmentNames } from '@/app/staff/_words/names'
import type { FormFields } from './form-fields'

/** A tenant has one connection in each: one that is there cannot be chosen, and says so. */
export function EnvironmentChoices({ taken, form }: { taken: readonly string[]; form: FormFields }) {
  return Object.entries(environmentNames).map(([environment, name]) => {
    const isTaken = taken.includes(environment)
    return (
      <Choice
        key={environment}
        type="radio"
        {...form.radio('environment', environment)}
        {...(isTaken && { disabled: true, defaultChecked: false })}
        label={name}
        hint={isTaken ? 'Has a connection: invite again from its page.' : undefined}
      />
    )
  })
}
