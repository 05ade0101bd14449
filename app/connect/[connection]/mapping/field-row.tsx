import { Mono } from '@/app/_components/facts'
import { TypedSelect } from '@/app/_components/typed-field'
import { attributesFor, type FieldMapping, type fields, notSynced } from '@/lib/connections/mapping'
import type { Translator } from '@/lib/i18n/translator'

type Field = (typeof fields)[number]

const beside =
  'sm:col-span-2 sm:grid-cols-2 sm:items-center sm:gap-x-6 sm:[&>p]:row-start-2 sm:[&>select]:col-start-2 sm:[&>select]:row-start-1'

/**
 * Spencer's name for a field, the attribute that fills it, and what the reader's own profile holds there. The names of both
 * are theirs, in every language.
 */
export function FieldRow({
  field,
  mapping,
  profile,
  t,
}: {
  field: Field
  mapping: FieldMapping
  /** By attribute; one that is not in it was not read. */
  profile: Readonly<Record<string, string>>
  t: Translator
}) {
  const attribute = mapping[field.field]
  const choices = attributesFor(field.field)
  const remark = remarkOn(field, attribute, t)
  /** What is chosen has it beside the select already. */
  const withOwn = (choice: string) =>
    [choice, choice === attribute ? null : profile[choice]].filter(Boolean).join(' · ')
  const own = attribute === null ? undefined : profile[attribute]
  return (
    <li className="grid items-center gap-x-6 gap-y-1 py-3 sm:grid-cols-2">
      {choices.length > 1 ? (
        <TypedSelect
          id={field.field}
          name={field.field}
          label={<span lang="en">{field.label}</span>}
          hint={(remark || own !== undefined) && <Beside remark={remark} own={own} t={t} />}
          defaultValue={attribute ?? notSynced}
          className={`${beside} ${remark || own !== undefined ? 'sm:[&>select]:row-span-2' : ''}`}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === notSynced ? t('mapping.none') : withOwn(choice)}
            </option>
          ))}
        </TypedSelect>
      ) : (
        <>
          <div className="text-sm">
            <p className="font-medium" lang="en">
              {field.label}
            </p>
            <p className="text-quiet">
              <Beside remark={remark} own={own} t={t} />
            </p>
          </div>
          <p className="text-sm">
            <Mono>{attribute}</Mono> <span className="text-quiet">({t('mapping.fixed')})</span>
          </p>
        </>
      )}
    </li>
  )
}

function Beside({ remark, own, t }: { remark: string | undefined; own: string | undefined; t: Translator }) {
  return (
    <>
      {remark && <span className="block">{remark}</span>}
      {own !== undefined && (
        <span className="block break-words">
          {t('mapping.own')}: {own === '' ? t('mapping.ownEmpty') : <span className="text-ink">{own}</span>}
        </span>
      )}
    </>
  )
}

function remarkOn(field: Field, attribute: string | null, t: Translator): string | undefined {
  if (!('remark' in field) || attribute !== field.attribute) return undefined
  if (field.remark === 'sharepoint' && 'better' in field)
    return t('mapping.remark.sharepointBetter', { better: field.better })
  return t(`mapping.remark.${field.remark}`)
}
