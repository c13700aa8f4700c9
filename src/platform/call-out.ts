const TIMEOUT_MS = 10_000
const MOST_BYTES = 4_096

export type Answered = { status: number; text: string } | { failed: 'unreachable' | 'timed-out' }

/** One call to a service: never longer than ten seconds, never to another address than the one that was named, and a little of the answer. */
export async function callService(url: string, body: string, headers: Record<string, string>): Promise<Answered> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Ombud' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return { status: answer.status, text: await beginning(answer) }
  } catch (error) {
    return { failed: (error as Error).name === 'TimeoutError' ? 'timed-out' : 'unreachable' }
  }
}

async function beginning(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body ?? []) {
    parts.push(part)
    bytes += part.length
    if (bytes >= MOST_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8')
}
