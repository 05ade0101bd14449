import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { log } from '@/lib/log'
import { measureClock } from './measure'
import { clockOffset, microsoftTime } from './offset'
import { clockInWords, wrongClock } from './wrong-clock'

const minutes = (count: number) => count * 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-28T09:00:00Z'), toFake: ['Date', 'performance'] })
})

/** Every sample is forgotten, as after a sleep. */
afterEach(() => {
  vi.setSystemTime(Date.now() + minutes(60))
  measureClock(answerAt(0), Date.now())
  vi.useRealTimers()
})

function answerAt(offset: number, more: Record<string, string> = {}): Headers {
  return new Headers({ date: new Date(Date.now() + offset).toUTCString(), ...more })
}

function hear(...offsets: number[]): void {
  for (const offset of offsets) measureClock(answerAt(offset), Date.now())
}

test('while nobody said the time, ours is Microsoft’s', () => {
  measureClock(new Headers(), Date.now())
  measureClock(new Headers({ date: 'today' }), Date.now())
  expect(clockOffset()).toBe(0)
  expect(microsoftTime(new Date(5))).toEqual(new Date(5))
})

test.each([-10, -7, -4, -2, 2, 4, 7, 10])(
  'a clock that is %i minutes from Microsoft’s is known from one answer',
  (m) => {
    hear(minutes(m))
    const difference = microsoftTime(new Date()).getTime() - Date.now() - minutes(m)
    expect(Math.abs(difference)).toBeLessThanOrEqual(500)
  },
)

test('what whole seconds and the way of a request leave open is no difference', () => {
  hear(900, -900, 1_400)
  expect(clockOffset()).toBe(0)
})

test('one answer whose time a proxy changed changes nothing, and old ones are forgotten', () => {
  hear(0, 0, minutes(300), 0)
  expect(clockOffset()).toBe(0)
  hear(minutes(7), minutes(7), minutes(7))
  expect(wrongClock()).toEqual({ minutes: 7, is: 'behind' })
})

test('an answer that a cache kept says no time', () => {
  measureClock(answerAt(minutes(-20), { age: '1200' }), Date.now())
  expect(clockOffset()).toBe(0)
})

test('the time of an answer is held against the middle of its request', () => {
  measureClock(answerAt(-10_000), Date.now() - 20_000)
  expect(clockOffset()).toBe(0)
})

test('once the clock is set right, what was measured before counts no more', () => {
  hear(minutes(8), minutes(8), minutes(8))
  expect(wrongClock()).not.toBeNull()
  vi.setSystemTime(Date.now() + minutes(8))
  expect(wrongClock()).toBeNull()
})

test('time that only passes changes nothing of what was measured', () => {
  hear(minutes(-6))
  vi.advanceTimersByTime(minutes(90))
  expect(wrongClock()).toEqual({ minutes: 6, is: 'ahead' })
})

test('what Microsoft tolerates is not called wrong', () => {
  hear(minutes(4))
  expect(wrongClock()).toBeNull()
})

test('B18: the log says it once when it goes wrong and once when it is right again', () => {
  const [error, info] = [vi.spyOn(log(), 'error'), vi.spyOn(log(), 'info')]
  hear(minutes(7), minutes(7), minutes(7), minutes(7))
  expect(error.mock.calls).toEqual([[{ minutes: 7, is: 'behind' }, 'this server’s clock is 7 minutes behind']])
  hear(0, 0, 0, 0)
  expect(info).toHaveBeenCalledTimes(1)
  expect(clockInWords({ minutes: 7, is: 'ahead' })).toBe('this server’s clock is 7 minutes ahead')
})
