import { Fragment } from 'react'
import { type MarkedPart, partsOf } from './whatsapp-marks.ts'

const Part = ({ part }: { part: MarkedPart }) => {
  switch (part.mark) {
    case 'bold':
      return <strong className="font-bold">{part.text}</strong>
    case 'italic':
      return <em>{part.text}</em>
    case 'strike':
      return <s>{part.text}</s>
    case 'mono':
      return <code className="font-mono">{part.text}</code>
    default:
      return <Fragment>{part.text}</Fragment>
  }
}

/** Words as WhatsApp shows them. A stranger's text: only text nodes are made of it. */
export const WhatsAppText = ({ text }: { text: string }) => (
  <p className="whitespace-pre-wrap break-words">
    {partsOf(text).map((part, position) => (
      <Part key={position} part={part} />
    ))}
  </p>
)
