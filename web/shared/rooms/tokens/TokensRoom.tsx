import { Button, Link } from '@fluentui/react-components'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { SecretOnce } from '../parts/SecretOnce.tsx'
import { Toolbar } from '../parts/Toolbar.tsx'
import { NewTokenDialog } from './NewTokenDialog.tsx'
import { TokenList } from './TokenList.tsx'
import type { NewToken, Tokens } from './types.ts'

/** Keys for programs that act as this person, with less than this person may do and never for longer than a year. */
export default function TokensRoom() {
  const words = useWords()
  const look = useLook()
  const { name } = useOrganisation()
  const read = useRead<Tokens>(`${useOrganisationPath()}/access-tokens`)
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<NewToken>()
  const create = (
    <Button appearance="primary" icon={<KeyRegular />} onClick={() => setCreating(true)}>
      {words('rooms.tokens.create')}
    </Button>
  )
  return (
    <div className={look.stack}>
      <Toolbar actions={read.data && read.data.items.length > 0 && create}>
        <p className={look.body}>{words('rooms.tokens.lead', { organisation: name })}</p>
      </Toolbar>
      {made && (
        <SecretOnce
          title={words('rooms.tokens.made')}
          secret={made.token}
          actions={<Button onClick={() => setMade(undefined)}>{words('rooms.secret.kept')}</Button>}
        >
          {words('rooms.tokens.made.how')}
        </SecretOnce>
      )}
      <Shown of={read}>{(tokens) => <TokenList tokens={tokens.items} create={create} />}</Shown>
      {creating && read.data && (
        <NewTokenDialog scopes={read.data.scopes} onMade={setMade} onClose={() => setCreating(false)} />
      )}
      <p className={look.quiet}>
        {words('rooms.tokens.api')} <Link href="/docs/api">{words('rooms.tokens.reference')}</Link>
      </p>
    </div>
  )
}
