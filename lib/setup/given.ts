import { Settings } from '@/lib/settings/schema'
import type { Values } from './settings-file'

/** `NAME=value` of the command line, or what is wrong with it. */
export function given(words: readonly string[]): Values | string {
  const told: Values = {}
  for (const word of words) {
    const [, name, value] = /^([A-Z_]+)=(.*)$/s.exec(word) ?? []
    if (name === undefined || value === undefined) return `“${word}” is no setting: write NAME=value.`
    const setting = Settings.shape[name as keyof typeof Settings.shape]
    if (!setting) return `There is no setting called ${name}: see .env.example.`
    const read = setting.safeParse(value)
    if (!read.success) return `${name}: ${read.error.issues[0]?.message}`
    told[name] = value
  }
  return told
}
