import { day } from '../clock'

const form = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/

/** An ISO 8601 duration as `Edm.Duration` writes it: `P90D`, `P4DT12H30M5S`. A year counts 365 days, a month 30. */
export function millisecondsIn(duration: string): number {
  const [, ...parts] = form.exec(duration) ?? []
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const wholeDays = years * 365 + months * 30 + weeks * 7 + days
  return wholeDays * day + ((hours * 60 + minutes) * 60 + seconds) * 1000
}
