const form = /^(-)?P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Edm.Duration is the part of ISO 8601 without calendars: `P4DT12H30M5S`. Source: OData CSDL 4.01 §3.3. */
export function isDuration(value: unknown): value is string {
  return typeof value === 'string' && form.test(value) && !/^-?P$/.test(value)
}

export function milliseconds(duration: string): number {
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = form.exec(duration) ?? []
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)
  return (sign ? -1 : 1) * whole * 1000
}
