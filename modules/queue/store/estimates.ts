import { sql, type Tx } from '@govconnect/kernel'
import type { Calibration, Learnt } from '../rules/estimate/index.ts'

export async function saveLearnt(
  tx: Tx,
  of: { branchId: string; through: string; learnt: Learnt },
  now: Date,
): Promise<void> {
  const { habits, model, calibration, waits, days } = of.learnt
  await tx.run(sql`
    insert into queue.wait_models (tenant_id, branch_id, through, known_to, waits, days, habits, model, calibration, learnt_at)
    values (${tx.tenantId}, ${of.branchId}, ${of.through}::date, ${now}, ${waits}, ${days}, ${JSON.stringify(habits)}::json,
      ${model && JSON.stringify(model)}::json, ${JSON.stringify(calibration)}::json, ${now})
    on conflict (branch_id) do update set through = excluded.through, known_to = excluded.known_to, waits = excluded.waits,
      days = excluded.days, habits = excluded.habits, model = excluded.model, calibration = excluded.calibration,
      learnt_at = excluded.learnt_at`)
}

export async function saveCalibration(
  tx: Tx,
  of: { branchId: string; calibration: Calibration; knownTo: Date },
): Promise<void> {
  await tx.run(sql`update queue.wait_models set calibration = ${JSON.stringify(of.calibration)}::json, known_to = ${of.knownTo}
    where tenant_id = ${tx.tenantId} and branch_id = ${of.branchId}`)
}
