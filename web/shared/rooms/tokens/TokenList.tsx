import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { call } from '../../api.ts'
import { Confirm } from '../../Confirm.tsx'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { DataList, type Column } from '../../list/DataList.tsx'
import { useRefresh } from '../../portal/useApi.ts'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Empty } from '../../states/Empty.tsx'
import { stateOf, type TokenRow } from './types.ts'
import { Tag } from '../parts/Tag.tsx'

const COLOURS = { active: 'success', revoked: 'danger', expired: 'informative' } as const

export function TokenList({ tokens, create }: { tokens: TokenRow[]; create: ReactNode }) {
  const words = useWords()
  const columns = useColumns()
  return (
    <DataList
      label={words('rooms.tokens')}
      columns={columns}
      rows={tokens}
      rowKey={(token) => token.id}
      rowName={(token) => token.name}
      details={scopesOf}
      actions={revokeOf}
      empty={
        <Empty title={words('rooms.tokens.empty')} action={create}>
          {words('rooms.tokens.empty.way')}
        </Empty>
      }
    />
  )
}

const scopesOf = (token: TokenRow) => <Scopes token={token} />
const revokeOf = (token: TokenRow) => stateOf(token) === 'active' && <Revoke token={token} />

function useColumns(): Column<TokenRow>[] {
  const words = useWords()
  const formats = useFormats()
  return [
    { id: 'name', header: words('rooms.tokens.name'), cell: (token) => token.name },
    {
      id: 'state',
      header: words('rooms.tokens.state'),
      cell: (token) => <Tag color={COLOURS[stateOf(token)]}>{words(`rooms.tokens.state.${stateOf(token)}`)}</Tag>,
    },
    {
      id: 'until',
      header: words('rooms.tokens.until'),
      cell: (token) => formats.day(token.revokedAt ?? token.expiresAt),
    },
    {
      id: 'used',
      header: words('rooms.tokens.used'),
      cell: (token) => (token.lastUsedOn ? formats.date(token.lastUsedOn) : words('rooms.tokens.unused')),
      wideOnly: true,
    },
  ]
}

function Scopes({ token }: { token: TokenRow }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  return (
    <p>
      {words('rooms.tokens.may', { what: formats.list(token.scopes.map((scope) => name('scope', scope))) })}{' '}
      {words('rooms.tokens.created', { date: formats.day(token.createdAt) })}
    </p>
  )
}

function Revoke({ token }: { token: TokenRow }) {
  const words = useWords()
  const path = `${useOrganisationPath()}/access-tokens`
  const refresh = useRefresh()
  const [asked, setAsked] = useState(false)
  const act = async (key: string) => {
    await call('DELETE', `${path}/${token.id}`, { key })
    await refresh([path])
  }
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {words('rooms.tokens.revoke')}
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words('rooms.tokens.revoke.title', { name: token.name })}
        verb={words('rooms.tokens.revoke')}
        danger
        act={act}
      >
        <p>{words('rooms.tokens.revoke.what')}</p>
      </Confirm>
    </>
  )
}
