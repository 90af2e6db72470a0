/** Set to see where an internal error comes from. */
const debugging = (): boolean => process.env.BRIEFWIJZER_DEBUG === '1'

/** One line for the user about a fault of the program itself; the stack goes to stderr when asked for. */
export function internalError(error: unknown): string {
  if (debugging()) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  const what = (error instanceof Error ? error.message : String(error)).split('\n')[0]
  return (
    `Er ging iets mis in briefwijzer zelf (${what}). ` +
    'Wilt u dit melden? In README.md staat waar. Met BRIEFWIJZER_DEBUG=1 ziet u meer.'
  )
}
