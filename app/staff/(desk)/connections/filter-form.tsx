import { Button, ButtonLink } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Field, SelectField } from '@/app/_components/field'
import { kindInList } from '@/app/staff/_words/attention-in-list'
import { environmentNames, languageNames, stageNames } from '@/app/staff/_words/names'
import { credentialKinds } from '@/lib/blueprint/credential-kind'
import { reasonKinds, type Turn, turns } from '@/lib/desk/attention/reason'
import { type ConnectionFilter, stages } from '@/lib/desk/model'

/** What is asked for most; any other number of days can be typed. */
const expiries = [
  ['ended', 'has ended'],
  ['7', 'within 7 days'],
  ['30', 'within 30 days'],
  ['60', 'within 60 days'],
  ['90', 'within 90 days'],
  ['365', 'within a year'],
] as const

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
  /** What was typed for the end and is not understood. */
  misread: string | null
  staff: readonly { id: string; name: string; upn: string }[]
}

/** A GET form: what is shown is in the address, so it can be kept, shared and gone back to. */
export function FilterForm({ filter, isFiltered, misread, staff }: Given) {
  const isMore = [filter.credential, filter.owner, filter.access, filter.language].some((one) => one !== undefined)
  return (
    <form
      action="/staff/connections"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-3 lg:grid-cols-[1fr_repeat(5,8rem)_auto]"
    >
      <Field
        id="search"
        name="search"
        type="search"
        label="Search"
        placeholder="Name, domain, any id, address, or an error"
        defaultValue={filter.search}
        maxLength={2000}
        className="max-lg:col-span-full"
      />
      <Select name="stage" label="Stage" value={filter.stage} options={stages.map((it) => [it, stageNames[it]])} />
      <Select name="turn" label="Needs" value={filter.turn} options={turns.map((it) => [it, turnNames[it]])} />
      <Select
        name="reason"
        label="Reason"
        value={filter.reason}
        options={reasonKinds.map((it) => [it, kindInList(it)])}
      />
      <Select
        name="environment"
        label="Environment"
        value={filter.environment}
        options={Object.entries(environmentNames)}
      />
      <EndsField value={filter.expires} misread={misread} />
      {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
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
          <div className="grid grid-cols-2 gap-3 md:grid-cols-[18rem_repeat(3,11rem)]">
            <Select name="owner" label="Looked after by" value={filter.owner} options={ownersOf(staff, filter.owner)} />
            <Select
              name="credential"
              label="Kind of credential"
              value={filter.credential}
              options={credentialKinds.map((it) => [it, it])}
            />
            <Select name="access" label="Spencer gets" value={filter.access} options={Object.entries(accessNames)} />
            <Select name="language" label="Language" value={filter.language} options={Object.entries(languageNames)} />
          </div>
        </Disclosure>
      </div>
    </form>
  )
}

/** Days as anybody types them, or what an address says besides: what has ended, or from which day to which. */
function EndsField({ value, misread }: { value: string | undefined; misread: string | null }) {
  return (
    <>
      <Field
        id="expires"
        name="expires"
        label="Ends in (days)"
        placeholder="any"
        list="expiries"
        defaultValue={misread ?? value}
        error={misread !== null && 'Not filtered: type days, as 45.'}
        maxLength={22}
        autoComplete="off"
      />
      <datalist id="expiries">
        {expiries.map(([days, words]) => (
          <option key={days} value={days}>
            {words}
          </option>
        ))}
      </datalist>
    </>
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
