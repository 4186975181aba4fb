/** What the person who runs the command can mend: printed without a stack. */
export class EvaluationFault extends Error {}
