import { mergeClasses } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useLook } from '../../shared/look/styles.ts'

/** One part of an opened row, with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const look = useLook()
  const id = useId()
  return (
    <section aria-labelledby={id} className={mergeClasses(look.stackTight)}>
      <h2 id={id} className={look.title3}>
        {title}
      </h2>
      {children}
    </section>
  )
}
