import { Button, ButtonLink } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Field, SelectField } from '@/app/_components/field'
import { environmentNames, languageNames, stageNames } from '@/app/staff/_words/names'
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

const accessNames = { 'sign-in': 'sign-in only', sync: 'user sync', groups: 'security groups' } as const

type Given = {
  filter: ConnectionFilter
  isFiltered: boolean
  staff: readonly { id: string; name: string; upn: string }[]
}

/** A GET form: what is shown is in the address, so it can be kept, shared and gone back to. */
export function FilterForm({ filter, isFiltered, staff }: Given) {
  const isMore = filter.owner !== undefined || filter.access !== undefined || filter.language !== undefined
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
      <div className="col-span-full">
        <Disclosure summary="More" open={isMore}>
          <div className="grid grid-cols-2 gap-3 md:grid-cols-[18rem_repeat(2,11rem)]">
            <Select name="owner" label="Looked after by" value={filter.owner} options={ownersOf(staff, filter.owner)} />
            <Select name="access" label="Spencer gets" value={filter.access} options={Object.entries(accessNames)} />
            <Select name="language" label="Language" value={filter.language} options={Object.entries(languageNames)} />
          </div>
        </Disclosure>
      </div>
    </form>
  )
}

/** Whoever is filtered by is among them, also once they have left. */
function ownersOf(staff: Given['staff'], chosen: string | undefined): [string, string][] {
  const options = staff.map(({ id, name, upn }): [string, string] => [id, `${name} · ${upn}`])
  return chosen && !staff.some(({ id }) => id === chosen) ? [...options, [chosen, 'somebody who has left']] : options
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
