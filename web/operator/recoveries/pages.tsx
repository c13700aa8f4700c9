import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { recoveryArea } from '../../shared/rooms/recovery/area.ts'
import { NewRecovery } from './NewRecovery.tsx'
import { RecoveryListPage } from './RecoveryListPage.tsx'

export const RecoveriesPage = () => (
  <AreaWords area={recoveryArea}>
    <RecoveryListPage />
  </AreaWords>
)

export const NewRecoveryPage = () => (
  <AreaWords area={recoveryArea}>
    <NewRecovery />
  </AreaWords>
)
