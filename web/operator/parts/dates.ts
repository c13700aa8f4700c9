/** Dates of a form are days; what is published counts from their beginning in UTC, the same for everybody. */
export const today = () => new Date().toISOString().slice(0, 10)
export const startOfDay = (day: string) => `${day || today()}T00:00:00Z`
