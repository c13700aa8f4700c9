import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'
import { Notice, type Tone } from './Notice.tsx'

const useStyles = makeStyles({ box: { outlineStyle: 'none' } })

/** What has just happened, where the button that did it is gone: takes the focus, so that nobody is lost, and is read aloud. */
export function Told({
  title,
  tone = 'success',
  children,
  actions,
}: {
  title: ReactNode
  tone?: Tone
  children?: ReactNode
  actions?: ReactNode
}) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After the dialog, which gives the focus back to what opened it, even where that is gone from the page.
    const timer = setTimeout(() => box.current?.focus(), 60)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <Notice tone={tone} title={title} actions={actions}>
        {children}
      </Notice>
    </div>
  )
}
