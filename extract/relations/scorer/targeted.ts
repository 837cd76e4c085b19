/** Features that speak for one relation each and whose weights all relations share: rare ones learn from frequent ones. */
export class TargetedBuffer {
  ids = new Int32Array(256);
  /** Hash of the relation that each speaks for. */
  targets = new Int32Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(id: number, target: number): void {
    if (this.length === this.ids.length) {
      const [ids, targets] = [new Int32Array(this.length * 2), new Int32Array(this.length * 2)];
      ids.set(this.ids);
      targets.set(this.targets);
      this.ids = ids;
      this.targets = targets;
    }
    this.ids[this.length] = id;
    this.targets[this.length++] = target;
  }
}
