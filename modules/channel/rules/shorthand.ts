import type { HeaderPart, InteractivePart, OutboundContent, ShorthandContent } from './outbound-content.ts'

/** The Graph shape of a message written short; one that already has it passes unchanged. */
export function expandShorthand(content: OutboundContent | ShorthandContent): OutboundContent {
  switch (content.type) {
    case 'buttons': {
      const buttons = content.buttons.map(({ id, title }) => ({ type: 'reply' as const, reply: { id, title } }))
      return interactive({ type: 'button', ...frame(content), action: { buttons } })
    }
    case 'list':
      return interactive({
        type: 'list',
        ...frame(content),
        action: { button: content.button, sections: content.sections },
      })
    case 'cta_url': {
      const parameters = { display_text: content.display_text, url: content.url }
      return interactive({ type: 'cta_url', ...frame(content), action: { name: 'cta_url', parameters } })
    }
    case 'location_request':
      return interactive({
        type: 'location_request_message',
        body: { text: content.text },
        action: { name: 'send_location' },
      })
    default:
      return content
  }
}

function interactive(part: InteractivePart): OutboundContent {
  return { type: 'interactive', interactive: part }
}

function frame(content: { text: string; header?: string; footer?: string }) {
  const header: HeaderPart | undefined = content.header ? { type: 'text', text: content.header } : undefined
  return {
    ...(header ? { header } : {}),
    body: { text: content.text },
    ...(content.footer ? { footer: { text: content.footer } } : {}),
  }
}

/** What people see of an outgoing message in a list or a history, as one text; null for pictures without a caption and the like. */
export function textOf(content: OutboundContent): string | null {
  switch (content.type) {
    case 'text':
      return content.text.body
    case 'image':
      return content.image.caption ?? null
    case 'video':
      return content.video.caption ?? null
    case 'document':
      return content.document.caption ?? content.document.filename ?? null
    case 'location':
      return [content.location.name, content.location.address].filter(Boolean).join(', ') || null
    case 'contacts':
      return content.contacts.map((contact) => contact.name.formatted_name).join(', ')
    case 'reaction':
      return content.reaction.emoji
    case 'interactive':
      return content.interactive.body.text
    case 'template':
      return content.template.name
    default:
      return null
  }
}
