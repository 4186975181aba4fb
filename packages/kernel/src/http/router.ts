import type { Result, Router } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'

const hasPattern = /[:*]/

/**
 * Hono's router for any set of paths, with its answers kept for paths without parameters: finding one of them anew costs as much as
 * the rest of the shell. Hono's faster router refuses `/cases/:id` beside `/cases/stats`.
 */
export class KeepingRouter<T> implements Router<T> {
  readonly name = 'KeepingRouter'
  readonly #trie = new TrieRouter<T>()
  readonly #fixed = new Set<string>()
  readonly #kept = new Map<string, Result<T>>()

  add(method: string, path: string, handler: T): void {
    this.#trie.add(method, path, handler)
    if (!hasPattern.test(path)) this.#fixed.add(path)
  }

  match(method: string, path: string): Result<T> {
    if (!this.#fixed.has(path)) return this.#trie.match(method, path)
    const key = `${method} ${path}`
    let found = this.#kept.get(key)
    if (!found) {
      found = this.#trie.match(method, path)
      this.#kept.set(key, found)
    }
    return found
  }
}
