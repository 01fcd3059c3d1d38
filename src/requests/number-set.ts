/** Numbers of 32 bits, each once, in the order in which they came. */
export interface NumberSet {
  readonly add: (number: number) => void;
  /** Gives what it holds, and holds nothing from then on: it can be used again. */
  readonly takeAll: () => number[];
}

/** The golden ratio in 32 bits: numbers multiplied by it are spread evenly over the highest bits. */
const SPREAD = 0x9e3779b1 | 0;

const FEWEST_BITS = 9;

/** An empty set, which costs nothing more when it is used again: a new Set for each passage would be a quarter of a letter's garbage. */
export function numberSet(): NumberSet {
  let bits = FEWEST_BITS;
  let size = 0;
  let numbers = new Int32Array(1 << (bits - 1));
  // Where each number stands in the table, which holds its place in the order, counted from 1.
  let slots = new Int32Array(numbers.length);
  let table = new Int32Array(1 << bits);

  function add(number: number): void {
    let slot = Math.imul(number, SPREAD) >>> (32 - bits);
    for (let place = table[slot]; place; place = table[slot]) {
      if (numbers[place - 1] === number) return;
      slot = (slot + 1) & (table.length - 1);
    }
    numbers[size] = number;
    slots[size] = slot;
    size += 1;
    table[slot] = size;
    if (size === numbers.length) grow();
  }

  function grow(): void {
    const before = takeAll();
    bits += 1;
    numbers = new Int32Array(1 << (bits - 1));
    slots = new Int32Array(numbers.length);
    table = new Int32Array(1 << bits);
    before.forEach(add);
  }

  function takeAll(): number[] {
    const all: number[] = [];
    for (let place = 0; place < size; place += 1) {
      all.push(numbers[place] ?? 0);
      table[slots[place] ?? 0] = 0;
    }
    size = 0;
    return all;
  }

  return { add, takeAll };
}
