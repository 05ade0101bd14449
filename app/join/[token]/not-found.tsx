import { Frame } from '@/app/_components/frame'
import { pageTranslator } from '@/app/_lib/language'

/** Cut off, mistyped or made up: the same page, which knows nobody's name. */
export default async function UnknownInvitation() {
  const { language, t } = await pageTranslator()
  return (
    <Frame t={t} language={language} helper={null}>
      <title>{t('join.closed.unknownTitle')}</title>
      <h1 className="text-xl">{t('join.closed.unknownTitle')}</h1>
      <p className="mt-4">{t('join.closed.unknownBody')}</p>
    </Frame>
  )
}
