/** What a contract is made of. Safe in a browser: nothing here touches Node. */
export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  ProblemError,
  readProblem,
  urlOf,
} from './client.ts'
export {
  type Access,
  type AnyEndpoint,
  type CallInput,
  defineEndpoint,
  type EndpointDefinition,
  type Method,
  moduleOf,
  type ParsedInput,
  pathOn,
  type ResponseInputOf,
  type ResponseOf,
  type Surface,
  surfacePrefix,
} from './endpoint.ts'
export { defineEvent, type EventDefinition, type EventEnvelope, type PayloadInputOf, type PayloadOf } from './event.ts'
export { kernelRefusals } from './kernel-refusals.ts'
export { defineMessageType, type MessageType, maxMessageBytes, messageBatch, messageBatchDone } from './message.ts'
export { page, pageQuery } from './paging.ts'
export { type Permission, permissions } from './permissions.ts'
export {
  defineRefusals,
  type FieldError,
  fillText,
  type Locale,
  type Problem,
  problemSchema,
  Refusal,
  type RefusalDefinition,
  type RefusalTable,
  refuse,
} from './refusal.ts'
