import { languages } from '@/lib/i18n/language'
import { plain } from './columns'

/** `day`: as `2027-03-14`. */
type ReadDay = { status: 'day'; day: string } | { status: 'refused'; message: string }

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})(?: .*)?$/
const named = /^(\d{1,2})\s+(\p{L}+)\s+(\d{2,4})$/u

/** No credential of Entra's that Spencer knows of ended before, or ends after. */
const [firstYear, lastYear] = [2015, 2100]

/** The day first, as in Belgium, France and Germany; or the year first, or the month by its name. A time behind it says nothing. */
export function readDay(text: string): ReadDay {
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (isoYear) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay))
  const [, day, month, year = ''] = dayFirst.exec(text) ?? named.exec(plain(text)) ?? []
  if (!day || !month) return refused(`“${text}” is no date: write 2027-03-14.`)
  if (year.length !== 4) return refused(`Write the year of “${text}” with four digits.`)
  return dayOf(Number(year), months.get(month) ?? Number(month), Number(day))
}

function dayOf(year: number, month: number, day: number): ReadDay {
  if (Number.isNaN(month)) return refused('This month is not known: write the date as 2027-03-14.')
  if (month > 12) return refused(`There is no month ${month}: write the day first, or 2027-03-14.`)
  if (year < firstYear || year > lastYear)
    return refused(`${year} cannot be: nothing ends before ${firstYear} or after ${lastYear}.`)
  const date = new Date(Date.UTC(year, month - 1, day))
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isThere ? { status: 'day', day: date.toISOString().slice(0, 10) } : refused(`That month has no day ${day}.`)
}

const refused = (message: string): ReadDay => ({ status: 'refused', message })

/** `mrt`, `mars`, `März`, `March`: short and whole, in each of our languages. */
const months = new Map(
  languages.flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        plain(format.format(Date.UTC(2024, index, 15))),
        index + 1,
      ])
    }),
  ),
)
