/** Not an error: the call was made before, here is what it answered. */
export class Replay extends Error {
  readonly answer: unknown
  readonly secret: boolean
  constructor(answer: unknown, secret: boolean) {
    super('replay')
    this.answer = answer
    this.secret = secret
  }
}
