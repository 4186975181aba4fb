/** What others may know of the module `notification`: endpoints, events, refusal codes, views. Safe in a browser. */
export * from './contract/endpoints.ts'
export * from './contract/events.ts'
export { notificationRefusals } from './contract/refusals.ts'
export { type SaveTemplateBody, templateBodyMax, templates } from './contract/templates.ts'
export {
  channelName,
  type NotificationView,
  notificationStatus,
  type ProviderView,
  type TemplateView,
} from './contract/views.ts'
export { noticeEvents } from './rules/matrix.ts'
export { type NotificationStatus, notificationStatuses } from './rules/status.ts'
