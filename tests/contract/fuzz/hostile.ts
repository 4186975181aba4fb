import fc from 'fast-check'

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)
const deep = (depth: number) => {
  let value: unknown = 'dasar'
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values no field expects. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      false,
      0,
      -1,
      1e308,
      -1e308,
      1.5,
      2 ** 31,
      2 ** 53,
      -(2 ** 53),
      9_223_372_036_854_775_807n.toString(),
    ],
    ...[
      '',
      ' ',
      '\t\n',
      '\u0000',
      'a\u0000b',
      '\ud800',
      'a\udc00b',
      '\ufeff',
      '\u202e',
      '\u{1f9d1}\u200d\u{1f33e}',
      'İ',
    ],
    ...['null', 'undefined', 'NaN', '-0', '1e999', '0x10', 'true', '[]', '{}', '__proto__', 'constructor', 'toString'],
    ...[
      "'",
      '"',
      "' or 1=1 --",
      '%',
      '_',
      '\\',
      '%00',
      '../../etc/passwd',
      '<script>alert(1)</script>',
      '{{7*7}}',
      '#{7*7}',
    ],
    ...[
      '{0}',
      '{detail}',
      '{limit}',
      '$1',
      '$&',
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
    ],
    ...['2026-02-30', '2026-13-01', '9999-12-31', '0000-01-01', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z'],
    ...[
      '2026-01-01T00:00:00',
      '2026-01-01T00:00:00+99:99',
      '23:59:60',
      'http://169.254.169.254/',
      'file:///etc/passwd',
    ],
    ...[[], {}, [null], [[]], { length: 1 }, { '': '' }, { constructor: { prototype: {} } }, ['a', 1, null]],
  ),
  fc
    .constantFrom('x', '\u00e9', '\u{1f600}', 'a\u0301')
    .chain((unit) => fc.constantFrom(256, 5_000, 70_000).map((n) => unit.repeat(n))),
  fc.constantFrom(20, 60).map(deep),
  fc.double(),
  fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }).map(Number),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 4 }),
)

/** Path segments as they stand in the address, escaped or not. */
export const hostileSegments: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['%00', 'a%00b', '%', '%zz', '%E0%A4%A', '%ED%A0%80', '%C0%AF', '..%2f..', '%20', '+', ';a=b'],
    ...[
      '0',
      '-1',
      'null',
      'undefined',
      '%F0%9F%98%80',
      "'",
      '%22',
      '%5C',
      '{id}',
      ':id',
      '*',
      '%2A',
      'a'.repeat(3_000),
    ],
    ...[
      '00000000-0000-0000-0000-000000000000',
      '0190A000-0000-7000-8000-00000000000A',
      '{0190a000-0000-7000-8000-00000000000a}',
    ],
    ...[
      '0190a000-0000-7000-8000-00000000000',
      '0190a00000007000800000000000000a',
      'LAP-20261120-001',
      'LAP-99999999-999',
    ],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
)

export const hostileCursors: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    'a.b',
    'null',
    'W10.',
    '[]',
    '%00',
    '\u0000',
    '\ufffd',
    'x'.repeat(512),
    'x'.repeat(513),
    '-1',
    '0',
  ),
  fc.base64String({ maxLength: 80 }),
  fc
    .tuple(fc.jsonValue(), fc.base64String({ maxLength: 16 }))
    .map(([value, signature]) => `${Buffer.from(JSON.stringify(value) ?? '').toString('base64url')}.${signature}`),
)

/** Bodies that are no honest JSON, with the type they claim. */
export const hostileBodies: fc.Arbitrary<{ bytes: Uint8Array<ArrayBuffer>; type: string | null }> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...['', ' ', '{', '{"a":', '[1,2', 'null', '0', '"text"', '[]', '{}', "{'a':1}", '{"a":NaN}', '{"a":1}{"b":2}'],
        ...[
          '{"__proto__":{"admin":true}}',
          '{"a":1,"a":2}',
          '{"a":"\\u0000"}',
          '{"a":"\\ud800"}',
          '\ufeff{}',
          '{"a":1e999}',
        ],
        ...[
          nested(63, '[', ']'),
          nested(65, '[', ']'),
          nested(50_000, '[', ']'),
          `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
        ],
        ...['a=b&c=d', '<xml/>', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--'],
      ),
      types(),
    )
    .map(([text, type]) => ({ bytes: new Uint8Array(Buffer.from(text)), type })),
  fc.tuple(fc.uint8Array({ maxLength: 60 }), types()).map(([bytes, type]) => ({ bytes: new Uint8Array(bytes), type })),
  fc
    .constantFrom(
      [0xff, 0xfe, 0x7b, 0x00],
      [0xef, 0xbb, 0xbf, 0x7b, 0x7d],
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    )
    .map((bytes) => ({ bytes: new Uint8Array(bytes), type: 'application/json' })),
)

function types(): fc.Arbitrary<string | null> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant('application/json') },
    fc.constantFrom<string | null>(
      ...[
        null,
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
      ],
      ...[
        'application/json; charset=utf-16',
        'APPLICATION/JSON',
        'application/problem+json',
        'application/jsonx',
        'json',
        '*/*',
        ',',
      ],
    ),
  )
}

/** Headers beside the ones that say who asks. */
export const hostileHeaders: fc.Arbitrary<[string, string][]> = fc.array(
  fc.constantFrom<[string, string]>(
    ...([
      ['accept-language', 'en'],
      ['accept-language', 'xx-YY;q=abc,,;;'],
      ['accept-language', 'e'.repeat(4_000)],
      ['accept-language', 'id, en'],
      ['x-request-id', 'a b'],
      ['x-request-id', '../../x'],
      ['x-request-id', 'q'.repeat(2_000)],
      ['idempotency-key', ''],
      ['idempotency-key', 'k'.repeat(201)],
      ['idempotency-key', '\u00ff\u00fe'],
      ['idempotency-key', 'same-key'],
      ['x-forwarded-for', '1.2.3.4, nonsense'],
      ['x-forwarded-for', "'; drop table x; --"],
      ['content-length', '999999999999'],
      ['content-length', '-1'],
      ['content-encoding', 'gzip'],
      ['accept', 'text/html'],
      ['origin', 'https://elsewhere.example'],
      ['if-none-match', '*'],
      ['range', 'bytes=0-0'],
      ['last-event-id', 'x'],
      ['last-event-id', '0190a000-0000-7000-8000-00000000000a'],
      ['traceparent', '00-zz-zz-zz'],
      ['x-http-method-override', 'DELETE'],
    ] as [string, string][]),
  ),
  { maxLength: 4 },
)
