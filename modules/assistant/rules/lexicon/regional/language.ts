/** The words of one regional language, each line led by the Indonesian word they stand for (an underscore stands for a space). */
export interface Regional {
  /** Read wherever they occur, unless Indonesian has the same word. */
  readonly words: string
  /** Short words that are Indonesian too, or another language's: read so only among other words of this language. */
  readonly among?: string
}
