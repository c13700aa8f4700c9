import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on standard output. Request bodies, addresses, names, tokens and links are never given to it; this list is the second net. */
export function createLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    timestamp: stdTimeFunctions.isoTime,
    base: null,
    serializers: { err: errorWithoutRows },
    redact: {
      paths: [
        '*.email',
        '*.token',
        '*.password',
        '*.secret',
        '*.link',
        '*.name',
        '*.authorization',
        '*.cookie',
        'email',
        'token',
        'password',
        'secret',
        'link',
        'authorization',
        'cookie',
      ],
      censor: '(kept out)',
    },
  }
  return to ? pino(options, to) : pino(options)
}

/** A database's error also carries the row that it was about: what happened and where is enough. */
function errorWithoutRows(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, code, constraint } = error as Error & { code?: unknown; constraint?: unknown }
  return { type: name, message, code, constraint, stack }
}
