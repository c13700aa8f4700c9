import { Link } from '@fluentui/react-components'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { PATHS } from '../path.ts'
import { useSession } from '../session.ts'

/** Where nobody sets up an organisation: why not, and what to do instead. */
export function ClosedHere() {
  const words = useWords()
  const name = useNames()
  const { session } = useSession()
  const { newcomers, installation, clouds } = session
  const open = clouds.find((cloud) => cloud.id === 'public' && cloud.id !== session.cloud)
  if (newcomers === 'welcome') return null
  return (
    <>
      {words(`door.newcomers.${newcomers}`, { cloud: name('cloud', session.cloud), installation })}
      {open && (
        <>
          {' '}
          <Link inline href={open.origin + PATHS.found}>
            {words('door.newcomers.elsewhere')}
          </Link>
        </>
      )}
    </>
  )
}
