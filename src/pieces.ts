/** @file Texts that are put together from very many pieces. */

/** As many as are joined in one go. */
const MOST = 1024;

/**
 * A text that grows piece by piece. V8 joins two strings by a node that holds both, and keeps all of the nodes until the
 * whole is read: for a megabyte of single signs they take sixty.
 */
export class Pieces {
  private text = '';
  private recent: string[] = [];

  add(piece: string): void {
    this.recent.push(piece);
    if (this.recent.length === MOST) this.join();
  }

  toString(): string {
    this.join();
    return this.text;
  }

  private join(): void {
    this.text += this.recent.join('');
    this.recent = [];
  }
}
