import { Suspense, type ReactNode } from 'react'
import { Page } from '../shell/Page.tsx'
import { Loading } from '../states/Loading.tsx'

/** A room that is the same in every portal, on a page of this one; its file is fetched when it is entered. */
export function RoomPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <Page title={title} lead={lead}>
      <Suspense fallback={<Loading lines={6} />}>{children}</Suspense>
    </Page>
  )
}
