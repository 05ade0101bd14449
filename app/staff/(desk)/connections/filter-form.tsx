import { Button, ButtonLink } from '@/app/_components/button'
import { Field, SelectField } from '@/app/_components/field'
import { environmentNames, stageNames } from '@/app/staff/_words/names'
import { type Turn, turns } from '@/lib/desk/attention/reason'
import { type ConnectionFilter, expiries, stages } from '@/lib/desk/model'

const expiryNames = {
  ended: 'has ended',
  '7': 'within 7 days',
  '30': 'within 30 days',
  '90': 'within 90 days',
} as const

const turnNames: Record<Turn, string> = {
  broken: 'broken now',
  spencer: 'Spencer',
  customer: 'the customer',
  resting: 'asked, rests',
}

/** A GET form: what is shown is in the address, so it can be kept, shared and gone back to. */
export function FilterForm({ filter, isFiltered }: { filter: ConnectionFilter; isFiltered: boolean }) {
  return (
    <form
      action="/staff/connections"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[1fr_repeat(4,8.5rem)_auto]"
    >
      <Field
        id="search"
        name="search"
        type="search"
        label="Search"
        placeholder="Name, domain, any id, address, or an error"
        defaultValue={filter.search}
        maxLength={2000}
        className="max-md:col-span-2"
      />
      <Select name="stage" label="Stage" value={filter.stage} options={stages.map((it) => [it, stageNames[it]])} />
      <Select
        name="environment"
        label="Environment"
        value={filter.environment}
        options={Object.entries(environmentNames)}
      />
      <Select
        name="expires"
        label="Expires"
        value={filter.expires}
        options={expiries.map((it) => [it, expiryNames[it]])}
      />
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
      <Select name="turn" label="Needs" value={filter.turn} options={turns.map((it) => [it, turnNames[it]])} />
      <div className="flex gap-3">
        <Button kind="secondary">Show</Button>
        {isFiltered && (
          <ButtonLink kind="quiet" href="/staff/connections">
            Clear
          </ButtonLink>
        )}
      </div>
    </form>
  )
}

type SelectGiven = { name: string; label: string; value: string | undefined; options: [string, string][] }

function Select({ name, label, value, options }: SelectGiven) {
  return (
    <SelectField id={name} name={name} label={label} defaultValue={value ?? ''}>
      <option value="">any</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </SelectField>
  )
}
