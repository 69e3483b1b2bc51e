/** @file Texts that are put together from very many pieces. */

/** A text of so many UTF-16 units is put together by strings alone. */
const SHORT = 256;
/** As many pieces as are joined in one go. */
const MOST = 1024;

/**
 * A text that grows piece by piece. V8 joins two strings by a node that holds both, and keeps all of the nodes until the
 * whole is read: for a megabyte of single signs they take sixty.
 */
export class Pieces {
  private text = '';
  private recent: string[] | undefined;

  add(piece: string): void {
    if (this.text.length < SHORT) {
      this.text += piece;
      return;
    }
    this.recent ??= [];
    this.recent.push(piece);
    if (this.recent.length === MOST) this.join(this.recent);
  }

  toString(): string {
    if (this.recent !== undefined) this.join(this.recent);
    return this.text;
  }

  private join(recent: readonly string[]): void {
    this.text += recent.join('');
    this.recent = undefined;
  }
}
