import type { FormState } from './action'
import { pageTranslator } from './language'

/** What every action of a customer answers where a verb of lib says that this person's authority is not enough. */
export async function notAllowed(): Promise<FormState> {
  const { t } = await pageTranslator()
  return { status: 'refused', message: t('page.notAllowed') }
}
