import type { AreaView, BranchView, ServiceView } from '@govconnect/queue/contract'
import { useLanguage, useT } from '../../app/texts.ts'
import { EditDialog } from './edit-dialog.tsx'
import { namesOf } from './names.ts'
import { ServiceBooking } from './service-booking.tsx'
import { ServiceDemands } from './service-demands.tsx'
import { ServiceIdentity } from './service-identity.tsx'
import { ServiceTimes } from './service-times.tsx'
import { useServiceEdit, useServiceLabels } from './use-service-edit.ts'

export type ServiceFormProps = {
  branch: BranchView
  areas: readonly AreaView[]
  services: readonly ServiceView[]
  service?: ServiceView | undefined
  position: number
  onClose: () => void
}

/** What a citizen comes for, with all that kiosk, portal and counters know of it. */
export const ServiceForm = (props: ServiceFormProps) => {
  const { areas, services, service, onClose } = props
  const t = useT()
  const language = useLanguage()
  const edit = useServiceEdit(props)
  const labels = useServiceLabels()
  const part = { draft: edit.draft, change: edit.change, faults: edit.faults, labels }
  return (
    <EditDialog
      edit={edit}
      width="lg"
      title={service ? t('places.edit', { name: service.name[language] }) : t('places.services.create')}
      labels={labels}
      names={namesOf([...areas, ...services], language)}
      onClose={onClose}
    >
      <ServiceIdentity {...part} areas={areas} services={services} serviceId={service?.id} />
      <ServiceTimes {...part} />
      <ServiceDemands {...part} />
      <ServiceBooking {...part} />
    </EditDialog>
  )
}
