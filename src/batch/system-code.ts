/** @file The system's short name for what went wrong with a file. */

/** `ENOENT`, `EACCES`, …; undefined for an error that isn't the system's. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
