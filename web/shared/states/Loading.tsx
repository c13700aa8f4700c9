import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useWords } from '../intl/useWords.ts'
import { useLook } from '../look/styles.ts'

const useStyles = makeStyles({ lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

/** Something is on its way: as many grey lines as will probably come, and one sentence for those who cannot see them. */
export function Loading({ lines = 4, height = 20 }: { lines?: number; height?: 16 | 20 | 32 | 48 | 64 }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <div aria-busy="true">
      <output className={look.hidden}>{words('shared.loading')}</output>
      <Skeleton aria-hidden className={styles.lines}>
        {Array.from({ length: lines }, (_, line) => (
          <SkeletonItem key={line} size={height} />
        ))}
      </Skeleton>
    </div>
  )
}
