import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import type { Customer } from './types.ts'

const TagsDialog = lazy(() => import('./TagsDialog.tsx'))

/** The partner’s own words for the customer. */
export function Tags({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const mayTag = useMay('customers.tag')
  const [open, setOpen] = useState(false)
  return (
    <div className={look.row}>
      {customer.tags.length === 0 && words('tags.none')}
      {customer.tags.map((tag) => (
        <Tag key={tag} outline color="informative">
          {tag}
        </Tag>
      ))}
      {mayTag && (
        <Button size="small" onClick={() => setOpen(true)}>
          {words('tags.change')}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <TagsDialog customer={customer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
