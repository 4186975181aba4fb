import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { useForm } from 'react-hook-form'
import { useT } from '../../app/texts.ts'

type Pin = { latitude: number; longitude: number; name?: string; address?: string }
type PinForm = { latitude: string; longitude: string; name: string; address: string }

export const LocationDialog = ({ onSend, onClose }: { onSend: (pin: Pin) => void; onClose: () => void }) => {
  const t = useT()
  const { register, handleSubmit, formState } = useForm<PinForm>({
    defaultValues: { latitude: '-6.914744', longitude: '107.609810', name: '', address: '' },
  })
  const within = (limit: number) => (value: string) => value.trim() !== '' && Math.abs(Number(value)) <= limit
  const submit = handleSubmit(({ latitude, longitude, name, address }) =>
    onSend({
      latitude: Number(latitude),
      longitude: Number(longitude),
      ...(name ? { name } : {}),
      ...(address ? { address } : {}),
    }),
  )
  const fault = (name: keyof PinForm) => (formState.errors[name] ? { error: t('simulator.badCoordinate') } : {})
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('simulator.sendLocation')}
      footer={
        <Button tone="primary" onClick={() => void submit()}>
          {t('inbox.send')}
        </Button>
      }
    >
      <form onSubmit={submit} noValidate className="grid grid-cols-2 gap-4">
        <Field label={t('simulator.latitude')} {...fault('latitude')}>
          {(ids) => <Input {...ids} {...register('latitude', { validate: within(90) })} inputMode="decimal" />}
        </Field>
        <Field label={t('simulator.longitude')} {...fault('longitude')}>
          {(ids) => <Input {...ids} {...register('longitude', { validate: within(180) })} inputMode="decimal" />}
        </Field>
        <Field label={t('simulator.placeName')} className="col-span-2">
          {(ids) => <Input {...ids} {...register('name')} />}
        </Field>
        <Field label={t('cases.fields.address')} className="col-span-2">
          {(ids) => <Input {...ids} {...register('address')} />}
        </Field>
      </form>
    </Dialog>
  )
}
