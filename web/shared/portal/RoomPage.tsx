import { Suspense, type ReactNode } from 'react'
import { Page } from '../shell/Page.tsx'
import { Loading } from '../states/Loading.tsx'

type Props = { title: string; lead?: string; above?: ReactNode; children: ReactNode }

/** A room that is the same in every portal, on a page of this one; its file is fetched when it is entered. */
export function RoomPage({ title, lead, above, children }: Props) {
  return (
    <Page title={title} lead={lead} above={above}>
      <Suspense fallback={<Loading lines={6} />}>{children}</Suspense>
    </Page>
  )
}
