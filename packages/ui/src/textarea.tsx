import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { controlLook } from './field.tsx'

/** Grows with its text (field-sizing) up to `max-h-48`. */
export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea
    {...rest}
    className={cn(controlLook, 'field-sizing-content max-h-48 min-h-20 resize-y py-2 leading-normal', className)}
  />
)
