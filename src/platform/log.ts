import { pino, stdTimeFunctions, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on standard output. Request bodies, addresses, names, tokens and links are never given to it; this list is the second net. */
export const createLog = (level: string): Log =>
  pino({
    level,
    timestamp: stdTimeFunctions.isoTime,
    base: null,
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
  })
