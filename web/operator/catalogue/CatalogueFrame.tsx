import type { ReactNode } from 'react'
import { AreaWords, type Area } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Tabs } from '../../shared/portal/Tabs.tsx'

/** The words of what the provider runs and sells, with those of money and terms. */
const area: Area = {
  en: async () => ({
    ...(await import('../../../locales/en/commerce.ts')).commerce,
    ...(await import('../../../locales/en/catalogue.ts')).catalogue,
  }),
  sv: async () => ({
    ...(await import('../../../locales/sv/commerce.ts')).commerce,
    ...(await import('../../../locales/sv/catalogue.ts')).catalogue,
  }),
}

/** Products, how they are sold, and what they belong to. */
export const CatalogueFrame = ({ children }: { children: ReactNode }) => (
  <AreaWords area={area}>
    <Framed>{children}</Framed>
  </AreaWords>
)

function Framed({ children }: { children: ReactNode }) {
  const words = useWords()
  const look = useLook()
  return (
    <div className={look.stack}>
      <Tabs
        label={words('operator.catalogue')}
        tabs={[
          { to: 'products', label: words('operator.products') },
          { to: 'offers', label: words('operator.offers') },
          { to: 'services', label: words('operator.services') },
        ]}
      />
      {children}
    </div>
  )
}
