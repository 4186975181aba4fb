// The server's settings, given on the command line at each start: an upgrade of GovConnect brings its own, and nobody
// has to edit a file inside the data directory.

/** How we recognise a server of ours in postmaster.opts. */
export const clusterMark = 'cluster_name=govconnect'

/** Database name and owner role. The role is a superuser of this private server; the application steps down from it. */
export const ownerName = 'govconnect'

export type Address = { socketFolder: string; port: number; tcp: boolean }

export function serverSettings({ socketFolder, port, tcp }: Address, more: Record<string, string> = {}): string[] {
  const values: Record<string, string> = {
    listen_addresses: tcp ? '127.0.0.1' : '',
    port: String(port),
    // A list: quoted, so that a comma or a space in the path is no separator.
    unix_socket_directories: socketFolder === '' ? '' : `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    // One office needs little; what PostgreSQL does not hold, the system's cache does.
    shared_buffers: '64MB',
    // Bounds the log to replay after a crash, hence the start after it.
    max_wal_size: '512MB',
    // Our queries are short: compiling one costs more than it saves, and the compiler is 100 MB.
    jit: 'off',
    // Separate reader processes pay off on big scans only; without them the idle server has three processes less.
    io_method: 'sync',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '',
    log_checkpoints: 'off',
    // Failed statements are logged once, by the program that sent them. Here they would show personal data in values.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  const words = Object.entries({ ...values, ...more }).map(([name, value]) => `${name}=${value}`)
  return [...words, clusterMark].flatMap((word) => ['-c', word])
}
