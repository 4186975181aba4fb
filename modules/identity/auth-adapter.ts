import { createHash } from 'node:crypto'
import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from 'better-auth/adapters'

/** What the adapter needs of a database: one statement at a time (a pool, or an open transaction). */
export interface Runner {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>
}

type Row = Record<string, unknown>

/** Session tokens are long random texts, so a plain digest cannot be turned back by guessing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const tokenColumn = 'token_hash'

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * better-auth's storage on our own tables (`identity` schema, made by our migrations). Its own adapters keep the session token as it is in
 * the cookie; this one writes and looks up the token's digest only, and hands back the token the caller already holds.
 */
export function createAuthAdapter(runner: Runner, clockOffset: () => number = () => 0) {
  return createAdapterFactory({
    config: {
      adapterId: 'govconnect',
      adapterName: 'GovConnect PostgreSQL',
      supportsNumericIds: false,
      supportsUUIDs: true,
      supportsDates: true,
      supportsBooleans: true,
      supportsJSON: true,
      transaction: false,
    },
    adapter: () => createStatements(onOurClock(runner, clockOffset)),
  })
}

/** better-auth reads the machine's clock; what is stored follows ours, which the simulator may have moved. */
function onOurClock(runner: Runner, offset: () => number): Runner {
  const moved = (value: unknown, by: number) => (value instanceof Date ? new Date(value.getTime() + by) : value)
  return {
    async query(text, values) {
      const by = offset()
      if (by === 0) return runner.query(text, values)
      const answer = await runner.query(
        text,
        values.map((value) => moved(value, by)),
      )
      const rows = answer.rows.map((row) =>
        Object.fromEntries(Object.entries(row as Row).map(([name, value]) => [name, moved(value, -by)])),
      )
      return { ...answer, rows }
    },
  }
}

function createStatements(runner: Runner): CustomAdapter {
  const run = async (text: string, values: unknown[]) => {
    const { rows, rowCount } = await runner.query(text, values)
    return { rows: rows as Row[], count: rowCount ?? 0 }
  }
  const change = async (model: string, where: CleanedWhere[], update: Row) => {
    const { names, values } = columnsOf(update)
    const assignments = names.map((name, index) => `${quote(name)} = $${index + 1}`).join(', ')
    const clause = whereClause(where, values)
    return run(`update ${table(model)} set ${assignments}${clause} returning *`, values)
  }
  const remove = async (model: string, where: CleanedWhere[]) => {
    const values: unknown[] = []
    return run(`delete from ${table(model)}${whereClause(where, values)} returning *`, values)
  }
  return {
    async create({ model, data }) {
      const { names, values } = columnsOf(data)
      const marks = names.map((_, index) => `$${index + 1}`).join(', ')
      const text = `insert into ${table(model)} (${names.map(quote).join(', ')}) values (${marks}) returning *`
      const { rows } = await run(text, values)
      return withToken(rows[0], data[tokenColumn]) as typeof data
    },
    async update<T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) {
      const { rows } = await change(model, where, update as Row)
      return (rows[0] ? withToken(rows[0], tokenIn(where)) : null) as T | null
    },
    async updateMany({ model, where, update }) {
      return (await change(model, where, update)).count
    },
    async findOne<T>({ model, where }: { model: string; where: CleanedWhere[] }) {
      const values: unknown[] = []
      const { rows } = await run(`select * from ${table(model)}${whereClause(where, values)} limit 1`, values)
      return (rows[0] ? withToken(rows[0], tokenIn(where)) : null) as T | null
    },
    async findMany<T>({ model, where, limit, sortBy, offset }: Parameters<CustomAdapter['findMany']>[0]) {
      const values: unknown[] = []
      const clause = whereClause(where ?? [], values)
      const order = sortBy ? ` order by ${quote(sortBy.field)} ${sortBy.direction === 'desc' ? 'desc' : 'asc'}` : ''
      const text = `select * from ${table(model)}${clause}${order} limit ${Number(limit)} offset ${Number(offset ?? 0)}`
      return (await run(text, values)).rows as T[]
    },
    async delete({ model, where }) {
      await remove(model, where)
    },
    async deleteMany({ model, where }) {
      return (await remove(model, where)).count
    },
    async count({ model, where }) {
      const values: unknown[] = []
      const clause = whereClause(where ?? [], values)
      const { rows } = await run(`select count(*)::int as total from ${table(model)}${clause}`, values)
      return Number(rows[0]?.['total'] ?? 0)
    },
  }
}

function table(model: string): string {
  return `identity.${quote(model)}`
}

function columnsOf(data: Row): { names: string[]; values: unknown[] } {
  const names = Object.keys(data).filter((name) => data[name] !== undefined)
  return { names, values: names.map((name) => stored(name, data[name])) }
}

function stored(column: string, value: unknown): unknown {
  if (column !== tokenColumn) return value
  return Array.isArray(value) ? value.map((each) => hashToken(String(each))) : hashToken(String(value))
}

function tokenIn(where: CleanedWhere[]): unknown {
  return where.find((clause) => clause.field === tokenColumn && clause.operator === 'eq')?.value
}

function withToken(row: Row | undefined, token: unknown): Row {
  if (!row) throw new Error('the statement returned no row')
  return typeof token === 'string' && tokenColumn in row ? { ...row, [tokenColumn]: token } : row
}

const OPERATORS: Partial<Record<CleanedWhere['operator'], string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

/** Text of the condition; its values are appended to `values`. Only what our flows use: anything else is refused rather than guessed. */
function whereClause(where: CleanedWhere[], values: unknown[]): string {
  if (where.length === 0) return ''
  const conditions = where.map((clause, index) => {
    const joint = index === 0 ? '' : clause.connector === 'OR' ? ' or ' : ' and '
    return joint + condition(clause, values)
  })
  return ` where ${conditions.join('')}`
}

function condition(clause: CleanedWhere, values: unknown[]): string {
  const column = quote(clause.field)
  if (clause.value === null && clause.operator === 'eq') return `${column} is null`
  if (clause.value === null && clause.operator === 'ne') return `${column} is not null`
  values.push(stored(clause.field, clause.value))
  const mark = `$${values.length}`
  if (clause.operator === 'in') return `${column} = any(${mark})`
  if (clause.operator === 'not_in') return `${column} <> all(${mark})`
  const operator = OPERATORS[clause.operator]
  if (!operator) throw new Error(`identity storage does not know the operator ${clause.operator}`)
  return `${column} ${operator} ${mark}`
}
