import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useInstallationPath, type ProductRow } from '../parts/useInstallation.ts'

/** Out of what is offered, or in again: what it means for customers, before it is done. */
export function Withdrawal({ product }: { product: ProductRow }) {
  const words = useWords()
  const path = `${useInstallationPath()}/products`
  const doing = useDoing(path)
  const [asked, setAsked] = useState(false)
  const verb = product.withdrawn ? 'offer' : 'withdraw'
  const values = { product: product.nameEn }
  return (
    <>
      <Button size="small" aria-label={words(`operator.product.${verb}.named`, values)} onClick={() => setAsked(true)}>
        {words(`operator.product.${verb}`)}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words(`operator.product.${verb}.title`, values)}
        verb={words(`operator.product.${verb}`)}
        act={(key) =>
          doing(() => call(product.withdrawn ? 'DELETE' : 'POST', `${path}/${product.id}/withdrawal`, { key }))
        }
      >
        <p>{words(`operator.product.${verb}.what`)}</p>
      </Confirm>
    </>
  )
}
