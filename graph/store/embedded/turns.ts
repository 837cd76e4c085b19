/**
 * Who may use the graph when: any number of user queries together, or one write alone, in the order they
 * came. So the process can be killed under a query that runs too long, and no write is ever lost to that.
 */

export interface Turn {
  /** A second call does nothing. */
  done(): void;
}

interface Waiting {
  alone: boolean;
  begin(): void;
}

export class Turns {
  #together = 0;
  #alone = false;
  readonly #queue: Waiting[] = [];

  /** A turn beside others of its kind. */
  together(): Promise<Turn> {
    return this.#wait(false);
  }

  /** A turn with nobody else. */
  alone(): Promise<Turn> {
    return this.#wait(true);
  }

  #wait(alone: boolean): Promise<Turn> {
    return new Promise((resolve) => {
      this.#queue.push({ alone, begin: () => resolve(this.#turn(alone)) });
      this.#next();
    });
  }

  #turn(alone: boolean): Turn {
    let over = false;
    return {
      done: () => {
        if (over) return;
        over = true;
        if (alone) this.#alone = false;
        else this.#together -= 1;
        this.#next();
      },
    };
  }

  #next(): void {
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      if (this.#alone || (first.alone && this.#together > 0)) return;
      this.#queue.shift();
      if (first.alone) this.#alone = true;
      else this.#together += 1;
      first.begin();
    }
  }
}
