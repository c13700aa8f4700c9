import { Button, Spinner } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api.ts'
import type { ProblemBody } from '../../contracts.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useAct } from '../../portal/useApi.ts'
import { useOrganisationPath, usePlace } from '../../portal/useSession.ts'
import { Notice } from '../../states/Notice.tsx'
import { Problem } from '../../states/Problem.tsx'
import { uuid } from '../../uuid.ts'

/** Chooses a file and sends it; what was found stands on a page of its own. */
export function Upload() {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const place = usePlace()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const { run, busy, problem } = useAct<File>(
    async (_key, file) => {
      // A key for each choice: two files look alike to whoever compares what was typed, and one that broke off is sent anew.
      const key = uuid()
      const query = { fileName: file.name.slice(0, 200) }
      const { id } = await call<{ id: string }>('POST', `${path}/people/imports`, { body: file, query, key })
      void navigate(place(`users/import/${id}`))
    },
    [`${path}/people/imports`],
  )
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (file) void run(file)
    // The same file, corrected, may be chosen again.
    if (input.current) input.current.value = ''
  }
  return (
    <div className={look.stackTight}>
      {problem && (problem.code === 'import-columns' ? <Columns problem={problem} /> : <Problem problem={problem} />)}
      <div className={look.row}>
        <Button
          appearance="primary"
          icon={<ArrowUploadRegular />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {words('imports.file.choose')}
        </Button>
        {busy && <Spinner size="tiny" label={words('imports.uploading')} />}
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        className={look.hidden}
        tabIndex={-1}
        aria-label={words('imports.file.choose')}
        onChange={(event) => choose(event.target.files)}
      />
    </div>
  )
}

/** Which columns are wrong, each by its name. */
function Columns({ problem }: { problem: ProblemBody }) {
  const words = useWords()
  const name = useNames()
  return (
    <Notice tone="error" title={words('imports.columns')}>
      <ul>
        {problem.errors.map(({ pointer, rule }) => (
          <li key={`${rule} ${pointer}`}>
            {name('imports.columns', rule, { column: pointer.slice('/columns/'.length) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
