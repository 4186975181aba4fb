// Made by evaluation/learn.ts from messages about places; not edited by hand.
export const learnedTrust = `
`
