/** The database does not keep up: the caller is told to come back in a moment. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy'
}
