// Made by evaluation/learn.ts from messages about places; not edited by hand.
export const learnedTrust = `
any=-128
CREATE_COMPLAINT=323
UPDATE_COMPLAINT=134
CREATE_TICKET=-234
CHECK_STATUS=127
THANKS=103
QUESTION=-194
OUT_OF_SCOPE=-138
GREETING=4
likely=92
surely=143
exact=94
alone=-117
`
