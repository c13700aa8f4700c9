import { Button } from '@fluentui/react-components'
import { useWords } from '../intl/useWords.ts'
import { useLook } from '../look/styles.ts'
import { useListStyles } from './styles.ts'

/** The rest of a list that comes in pages: one after the other under what is there, or forth and back. */
export type More =
  { hasMore: boolean; load: () => void; loading?: boolean } | { page: number; next?: () => void; previous?: () => void }

export function ListFoot({ shown, more }: { shown: number; more?: More }) {
  const words = useWords()
  const look = useLook()
  const styles = useListStyles()
  if (!more) return null
  return (
    <div className={styles.foot}>
      <output className={look.quiet}>
        {'page' in more ? words('shared.list.page', { page: more.page }) : words('shared.list.shown', { count: shown })}
      </output>
      {'page' in more ? <Turn {...more} /> : more.hasMore && <LoadMore {...more} />}
    </div>
  )
}

function LoadMore({ load, loading }: { load: () => void; loading?: boolean }) {
  const words = useWords()
  return (
    <Button disabledFocusable={loading} onClick={load}>
      {words(loading ? 'shared.loading' : 'shared.list.more')}
    </Button>
  )
}

function Turn({ next, previous }: { next?: () => void; previous?: () => void }) {
  const words = useWords()
  const look = useLook()
  return (
    <div className={look.row}>
      <Button disabledFocusable={!previous} onClick={previous}>
        {words('shared.list.previous')}
      </Button>
      <Button disabledFocusable={!next} onClick={next}>
        {words('shared.list.next')}
      </Button>
    </div>
  )
}
