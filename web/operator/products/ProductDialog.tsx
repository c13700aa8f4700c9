import { useState } from 'react'
import { call } from '../../shared/api.ts'
import type { Products, Sent } from '../../shared/contracts.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { nameIn, type Services } from '../catalogue/types.ts'
import { useInstallationPath, type ProductRow } from '../parts/useInstallation.ts'

type Input = Sent<Products['productInput']>
const EMPTY: Input = { sku: '', nameEn: '', nameSv: '', group: 'directory', serviceId: null }

/** A new product, or what one is called from now on. */
export default function ProductDialog({ product, onClose }: { product: ProductRow | undefined; onClose: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const services = useRead<Services>(`${useInstallationPath()}/services`)
  const path = `${useInstallationPath()}/products`
  const [input, setInput] = useState<Input>(product ?? EMPTY)
  const { run, busy, problem } = useAct<Input>(
    (key, { sku, nameEn, nameSv, group, serviceId }) =>
      product
        ? call('PUT', `${path}/${product.id}`, {
            key,
            version: product.version,
            body: { nameEn, nameSv, group, serviceId },
          })
        : call('POST', path, { key, body: { sku, nameEn, nameSv, group, serviceId } }),
    [path],
  )
  const set = (part: Partial<Input>) => setInput({ ...input, ...part })
  const submit = async () => {
    if (await run(input)) onClose()
  }
  return (
    <FormDialog
      title={
        product
          ? words('operator.product.change.named', { product: product.nameEn })
          : words('operator.product.publish')
      }
      verb={words(product ? 'shared.save' : 'operator.product.publish.verb')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {!product && (
        <TextField
          label={words('operator.product.sku')}
          hint={words('operator.product.sku.hint')}
          pointer="/sku"
          maxLength={40}
          value={input.sku}
          onChange={(sku) => set({ sku })}
        />
      )}
      <TextField
        label={words('operator.product.nameEn')}
        pointer="/nameEn"
        maxLength={80}
        value={input.nameEn}
        onChange={(nameEn) => set({ nameEn })}
      />
      <TextField
        label={words('operator.product.nameSv')}
        pointer="/nameSv"
        maxLength={80}
        value={input.nameSv}
        onChange={(nameSv) => set({ nameSv })}
      />
      <SelectField
        label={words('operator.product.group')}
        hint={words('operator.product.group.hint')}
        pointer="/group"
        value={input.group}
        onChange={(group) => set({ group: group as Input['group'] })}
        options={(['directory', 'other'] as const).map((value) => ({
          value,
          label: words(`operator.product.group.${value}`),
        }))}
      />
      <SelectField
        label={words('operator.product.service')}
        pointer="/serviceId"
        value={input.serviceId ?? ''}
        onChange={(serviceId) => set({ serviceId: serviceId || null })}
        options={[
          { value: '', label: words('operator.service.none') },
          ...(services.data?.items ?? []).map((row) => ({ value: row.id, label: nameIn(row, language) })),
        ]}
      />
    </FormDialog>
  )
}
