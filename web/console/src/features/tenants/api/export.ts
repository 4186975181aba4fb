import { ProblemError, problemSchema, urlOf } from '@govconnect/kernel/contract'
import { exportTenant } from '@govconnect/tenants/contract'
import { useMutation } from '@tanstack/react-query'
import { apiHeaders } from '../../../app/api.ts'

/** The file's name as the server gives it. */
const nameIn = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'export.gz'

async function takeExport(tenant: string): Promise<{ file: Blob; name: string }> {
  const url = urlOf(exportTenant, 'api', { params: { tenant } })
  const response = await fetch(url, { method: exportTenant.method, headers: apiHeaders() })
  if (!response.ok) throw new ProblemError(problemSchema.parse(await response.json()))
  return { file: await response.blob(), name: nameIn(response.headers.get('content-disposition')) }
}

/** Hands the file to the browser's downloads. */
function save({ file, name }: { file: Blob; name: string }): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

export const useExportTenant = (tenant: string) =>
  useMutation({ mutationFn: () => takeExport(tenant), onSuccess: save })
