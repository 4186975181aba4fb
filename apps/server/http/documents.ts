import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  type App,
  asyncApiDocument,
  type EventDefinition,
  endpointsOf,
  kernelRefusals,
  type Module,
  openApiDocument,
} from '@govconnect/kernel'

const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GovConnect API</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/assets/start.js"></script>
</body>
</html>
`

const startScript = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null })\n`

const assetTypes: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

export interface Documents {
  modules: readonly Module[]
  events: readonly EventDefinition[]
  version: string
  publicUrl: string
}

/** `/openapi.json`, `/asyncapi.json`, `/docs` (self-hosted), `/docs/refusals`: all made from the contracts. */
export function mountDocuments(app: App, of: Documents): void {
  const refusals = of.modules.flatMap((module) => (module.refusals ? [module.refusals] : []))
  let openApi: string | undefined
  let asyncApi: string | undefined
  app.get('/openapi.json', (http) => {
    openApi ??= JSON.stringify(
      openApiDocument({
        endpoints: of.modules.flatMap(endpointsOf),
        refusals,
        version: of.version,
        serverUrl: of.publicUrl,
      }),
    )
    return http.body(openApi, 200, { 'content-type': 'application/json; charset=utf-8' })
  })
  app.get('/asyncapi.json', (http) => {
    asyncApi ??= JSON.stringify(asyncApiDocument(of.events, of.version))
    return http.body(asyncApi, 200, { 'content-type': 'application/json; charset=utf-8' })
  })
  app.get('/docs/refusals', (http) => http.json(Object.assign({}, kernelRefusals, ...refusals)))
  app.get('/docs', (http) => http.html(pageHtml))
  app.get('/docs/assets/start.js', (http) =>
    http.body(startScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  for (const [name, type] of Object.entries(assetTypes)) {
    app.get(`/docs/assets/${name}`, (http) =>
      http.body(readFileSync(join(folder, name)), 200, { 'content-type': type, 'cache-control': 'max-age=3600' }),
    )
  }
}
