// Made by evaluation/learn.ts from messages about places; not edited by hand.
export const learnedTrust = `
any=-131
CREATE_COMPLAINT=327
UPDATE_COMPLAINT=138
CREATE_TICKET=-232
CHECK_STATUS=121
THANKS=106
QUESTION=-203
OUT_OF_SCOPE=-132
GREETING=6
likely=89
surely=143
exact=96
alone=-115
`
