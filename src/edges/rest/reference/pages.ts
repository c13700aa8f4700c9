import type { Words } from '#platform/words.ts'
import { bySubject, type ApiDocument, type Listed, type Operation } from './document.ts'
import { aboutOf, fieldsOf, typeOf, type Field } from './fields.ts'
import { STYLE } from './style.ts'

export const REFERENCE = '/docs/api'

type Frame = { words: Words; language: string; nonce: string }

const safe = (text: string) => text.replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
/** What the document says, which is English in every language; codes stand between backticks. */
const told = (text: string) => `<span lang="en">${safe(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</span>`
/** A name may break where it is put together, never in the middle of a word. */
const name = (text: string) => `<code>${safe(text).replaceAll(/([./_]|\[\])/g, '$1<wbr>')}</code>`

/** Every operation in one line each, by subject. */
export function indexPage(document: ApiDocument, frame: Frame): string {
  const { words } = frame
  const subjects = [...bySubject(document)].map(
    ([subject, listed]) =>
      `<section><h2><a href="${REFERENCE}/${subject}">${safe(subject)}</a></h2><ul>${listed
        .map(
          ({ method, path, operation }) =>
            `<li><a href="${REFERENCE}/${subject}#${operation.operationId}">${told(operation.summary)}</a><br><b>${method}</b> ${name(path)}</li>`,
        )
        .join('')}</ul></section>`,
  )
  const lead = ['reference.lead', 'reference.token', 'reference.calls', 'reference.problems'] as const
  return page(
    words('reference.title'),
    `${lead.map((key) => `<p>${safe(words(key))}</p>`).join('')}<p><a href="/openapi.json">${safe(words('reference.file'))}</a></p>${subjects.join('')}`,
    frame,
  )
}

/** One subject whole, or nothing where there is none by this name. */
export function subjectPage(document: ApiDocument, subject: string, frame: Frame): string | undefined {
  const listed = bySubject(document).get(subject)
  if (!listed) return undefined
  const back = `<p><a href="${REFERENCE}">${safe(frame.words('reference.all'))}</a></p>`
  return page(subject, `${back}${listed.map((one) => whole(one, frame.words)).join('')}`, frame)
}

function whole({ method, path, operation: one }: Listed, words: Words): string {
  const [status = '', answer] = Object.entries(one.responses).find(([code]) => code.startsWith('2')) ?? []
  const schema = answer?.content?.['application/json']?.schema
  const body = one.requestBody?.content['application/json']?.schema
  const title = (key: 'query' | 'body' | 'answer') => words(`reference.${key}`, { status })
  return `<section class="card" id="${safe(one.operationId)}"><h2>${told(one.summary)}</h2>
<p><b class="${method.toLowerCase()}">${method}</b> ${name(path)}</p><p>${told(one.description)}</p>
${table(title('query'), parameters(one), words)}${body ? table(title('body'), fieldsOf(body), words) : ''}
${schema ? answered(title('answer'), schema, words) : ''}${refusals(one, words)}</section>`
}

const answered = (title: string, schema: Parameters<typeof fieldsOf>[0], words: Words) => {
  // What is in an answer is always there: saying so of each field tells nothing.
  const fields = fieldsOf(schema).map((field) => ({ ...field, required: false }))
  return fields.length > 0
    ? table(title, fields, words)
    : `<h3>${safe(title)}</h3><p>${told(`${typeOf(schema)}. ${aboutOf(schema)}`)}</p>`
}

const parameters = ({ parameters: all = [] }: Operation): Field[] =>
  all.map(({ name: key, in: place, required = false, description, schema }) => ({
    name: place === 'path' ? `{${key}}` : key,
    type: typeOf(schema),
    required,
    about: aboutOf({ ...schema, ...(description !== undefined && { description }) }),
  }))

function table(title: string, fields: readonly Field[], words: Words): string {
  if (fields.length === 0) return ''
  const heads = (['name', 'type', 'about'] as const).map(
    (key) => `<th scope="col">${safe(words(`reference.${key}`))}</th>`,
  )
  const rows = fields.map(
    ({ name: key, type, required, about }) =>
      `<tr><th scope="row">${name(key)}${required ? ` <small>${safe(words('reference.required'))}</small>` : ''}</th><td>${name(type)}</td><td>${told(about)}</td></tr>`,
  )
  return `<h3>${safe(title)}</h3><div class="wide" tabindex="0" role="region" aria-label="${safe(title)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** The codes by which it says no, by status. */
function refusals({ responses }: Operation, words: Words): string {
  const rows = Object.entries(responses).filter(
    ([status, { description }]) => !status.startsWith('2') && description.includes('`'),
  )
  if (rows.length === 0) return ''
  const items = rows.map(([status, { description }]) => `<li><b>${status}</b> ${told(description)}</li>`)
  return `<h3>${safe(words('reference.refusals'))}</h3><ul class="codes">${items.join('')}</ul>`
}

const page = (title: string, content: string, { words, language, nonce }: Frame) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${safe(title)} · ${safe(words('reference.api'))}</title>
<style nonce="${nonce}">${STYLE}</style></head>
<body><header><b>${safe(words('reference.api'))}</b></header><main><h1>${safe(title)}</h1>${content}</main></body></html>`
