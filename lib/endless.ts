/**
 * *No end* is written as the last moment of 9999 (RFC 5280 §4.1.2.5), which calendars and spreadsheets cannot go beyond in
 * every time zone. Where a date comes in it is told apart, so that no feed and no list meets one.
 */
export function isEndless(date: Date): boolean {
  return date.getUTCFullYear() > 9998
}
