/** PostgreSQL's own words for a server that is stopping, starting or full (its list of error codes, classes 53 and 57). */
const states = ['53300', '57P01', '57P02', '57P03'];
/** The system's, for a server that cannot be reached. */
const faults = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'];
/** What `pg` says in words alone. */
const said = /^(?:timeout exceeded when trying to connect|Connection terminated)/u;

/**
 * Whether what went wrong is that the database could not be reached just now, or that everybody wants it at once: the same may well
 * succeed in a moment.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Of a file that is missing nothing is known here.
  if (code && faults.includes(code))
    return syscall !== undefined && /^(?:connect|read|write|getaddrinfo)/u.test(syscall);
  return (code !== undefined && states.includes(code)) || said.test(error.message);
}
