import { useRouteError } from 'react-router'
import { useWords } from '../intl/useWords.ts'
import { unexpected } from '../problem.ts'
import { Problem } from '../states/Problem.tsx'
import { Page } from '../shell/Page.tsx'
import { GoButton } from './Go.tsx'

/** A page that broke, or whose file is gone because a newer version was installed: loading again helps both. */
export function RouteFailure() {
  const error = useRouteError()
  if (import.meta.env.DEV) console.error(error)
  return <Problem problem={unexpected().problem} retry={() => location.reload()} />
}

/** The address leads nowhere: says so, and leads to where the portal begins. */
export function UnknownPage() {
  const words = useWords()
  return (
    <Page title={words('shared.notFound')} lead={words('shared.notFound.way')}>
      <div>
        <GoButton to="" appearance="primary">
          {words('shared.toStart')}
        </GoButton>
      </div>
    </Page>
  )
}
