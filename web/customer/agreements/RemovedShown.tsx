import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { commerceArea } from '../../shared/rooms/commerce/area.ts'
import { ClosedPaths, type Closed } from '../../shared/rooms/removal/ClosedPaths.tsx'

/** What the end of a relationship closed. */
export const RemovedShown = ({ closed }: { closed: readonly Closed[] }) => (
  <AreaWords area={commerceArea}>
    <ClosedPaths closed={closed} />
  </AreaWords>
)
