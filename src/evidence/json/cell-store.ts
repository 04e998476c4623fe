/**
 * Cells of JSON, held until all of a document has come. Enters: scalars and nested values one after another, most as places in a block
 * that stays. Leaves: each as JSON. Deliberately absent: objects per cell; a cell is two numbers.
 */

const START = 1 << 12;
/** What a string costs beside its characters. */
const COPY = 40;

export class CellStore {
  /** Cells that have ended. */
  count = 0;
  /** Bytes of the blocks, and about those of the copies. */
  weight = 0;
  private forgotten = false;
  private blocks: Uint8Array[] = [];
  /** Where each block begins among all bytes. */
  private starts: number[] = [];
  private size = 0;
  /** Per cell its place and twice its length, and 1 if it is to be put in quotes; −1 and a place in `texts` if it was copied. */
  private places = new Int32Array(START);
  private texts: string[] = [];
  private place = 0;
  private length = 0;
  /** A cell that is copied, as JSON. */
  private copied: string | undefined;
  private readonly ends: string[] = [];
  private wantsComma = false;

  /** Takes the block in which the next cells lie. */
  begin(block: Uint8Array): void {
    if (this.forgotten) return;
    this.weight += block.length;
    this.starts.push(this.size);
    this.blocks.push(block);
    this.size += block.length;
  }

  /** Lets go of all cells: from here on they are only counted. */
  forget(): void {
    this.forgotten = true;
    this.places = new Int32Array(0);
    [this.blocks, this.starts, this.texts] = [[], [], []];
  }

  /** A scalar that lies in bytes; in the current block it stays there. */
  span(bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    if (this.forgotten) return;
    if (bytes !== this.blocks.at(-1)) this.text(Buffer.from(bytes.subarray(start, end)).toString(), quoted);
    else {
      this.place = (this.starts.at(-1) ?? 0) + start;
      this.length = (end - start) * 2 + (quoted ? 1 : 0);
    }
  }

  /** A scalar as text; '' without quotes is null. */
  text(text: string, quoted: boolean): void {
    this.add(quoted ? JSON.stringify(text) : text === '' ? 'null' : text);
  }

  /** Opens a list or a map inside of a cell. */
  mark(sign: '{' | '['): void {
    this.add(sign);
    this.ends.push(sign === '{' ? '}' : ']');
    this.wantsComma = false;
  }

  close(): void {
    this.copied = `${this.copied ?? ''}${this.ends.pop() ?? ''}`;
    this.wantsComma = true;
  }

  key(name: string): void {
    this.add(`${JSON.stringify(name)}:`);
    this.wantsComma = false;
  }

  /** Ends a cell. */
  end(): void {
    if (this.forgotten) {
      this.count++;
      return;
    }
    if (this.count * 2 + 2 > this.places.length) {
      const larger = new Int32Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    const copied = this.copied !== undefined;
    this.weight += (this.copied?.length ?? 0) + (copied ? COPY : 0);
    this.places[this.count * 2] = copied ? -1 : this.place;
    this.places[this.count * 2 + 1] = copied ? this.texts.push(this.copied ?? '') - 1 : this.length;
    this.copied = undefined;
    this.wantsComma = false;
    this.count++;
  }

  /** A cell as JSON. */
  json(cell: number): string {
    const place = this.places[cell * 2] ?? -1;
    const length = this.places[cell * 2 + 1] ?? 0;
    if (place < 0) return this.texts[length] ?? 'null';
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const from = place - (this.starts[low] ?? 0);
    const text = Buffer.from(this.blocks[low]?.subarray(from, from + (length >> 1)) ?? []).toString();
    return (length & 1) === 1 ? `"${text}"` : text;
  }

  private add(json: string): void {
    if (this.forgotten) return;
    this.copied = `${this.copied ?? ''}${this.wantsComma ? ',' : ''}${json}`;
    this.wantsComma = true;
  }
}
