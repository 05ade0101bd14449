import { Frame } from '@/app/_components/frame'
import { pageTranslator } from '@/app/_lib/language'

export default async function NotFound() {
  const { language, t } = await pageTranslator()
  return (
    <Frame t={t} language={language} helper={null}>
      <title>{t('page.missingTitle')}</title>
      <h1 className="text-xl">{t('page.missingTitle')}</h1>
      <p className="mt-4">{t('page.missingBody')}</p>
    </Frame>
  )
}
