import type { StoreUndo, UndoEntry } from './ports';

/** The product's own undo steps, kept while the add-in runs; the newest last. */
export class UndoStore implements StoreUndo {
  #entries: readonly UndoEntry[] = [];

  save(entry: UndoEntry): void {
    this.#entries = [...this.#entries, entry];
  }

  list(): readonly UndoEntry[] {
    return this.#entries;
  }

  remove(id: number): void {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }
}
