/** The features of one token or span: 32-bit ids, those that have a copy for each annotation style first. */
export class FeatureBuffer {
  ids = new Int32Array(1024);
  length = 0;
  /** Features before this one have style copies. */
  copied = 0;

  clear(): void {
    this.length = 0;
    this.copied = 0;
  }

  add(id: number): void {
    if (this.length === this.ids.length) {
      const grown = new Int32Array(this.ids.length * 2);
      grown.set(this.ids);
      this.ids = grown;
    }
    this.ids[this.length++] = id;
  }

  /** Ends the part with style copies. */
  endCopied(): void {
    this.copied = this.length;
  }
}
