import { Link } from '@fluentui/react-components'
import { Fragment } from 'react'

const ADDRESS = /(https?:\/\/[^\s<>"')\]]+)/

/** Plain text whose addresses can be followed, each in a tab of its own. */
export function LinkedText({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, at) =>
    at % 2 === 1 ? (
      <Link key={at} inline href={part} target="_blank" rel="noreferrer noopener">
        {part}
      </Link>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  )
}
