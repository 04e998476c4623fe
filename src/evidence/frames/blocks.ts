/**
 * Enters: lines of data frames as R and pandas print them, a wide one in several blocks of the same rows. Leaves: the frames, their
 * blocks side by side. Deliberately absent: rows without numbers, unless they come again in another block.
 */
import { type FrameLayout, frameLayout } from './layout.ts';

/** The same rows under some of the names of a frame. */
interface Block {
  readonly header: string;
  readonly rows: string[];
  index: string;
  /** A mark of pandas says that another block follows. */
  readonly marked: boolean;
}

/** A block whose columns are known. */
interface Part extends FrameLayout {
  readonly rows: readonly string[];
}

/** A data frame: its parts have as many rows each, in the same order. */
export interface Frame {
  readonly parts: readonly Part[];
  /** What the rows are called by, if that was printed; '' else. */
  readonly index: string;
}

/** R numbers rows `1`, data.table `1:`; both and pandas may call them otherwise. */
const NUMBERED = /^\s*(\d{1,9}):?(?:\s|$)/;
const CALLED = /^(\S+)(?:\s|$)/;
/** What stands below the names of a tibble. */
const TYPES = /^\s*(?:<[\w(),./ ]{1,20}>\s*)+$/;
/** What was typed, and what is told of a frame. */
const BETWEEN = /^(?:> |>>> |In \[\d+\]:|Out\[\d+\]:|#|\[\d+ rows x \d+ columns\])/;
/** Rows or columns that were not printed. */
const SHORTENED = /^(?: ?\[ reached |\.{2,3}(?:\s|$)|#.*\bmore (?:row|variable))/;

const MARK = / {2}\\\s*$/;
/** Positions of a line from which on R and pandas wrap; reports are narrower than terminals. */
const NARROW = 75;

/** Collects blocks. */
export class FrameBlocks {
  /** Lines that belong to no frame, and those that say that something was left out. */
  broken = 0;
  shortened = 0;
  private readonly blocks: Block[] = [];
  private open = false;

  line(line: string): void {
    if (line.trim() === '' || TYPES.test(line)) return;
    const last = this.open ? this.blocks.at(-1) : undefined;
    if (SHORTENED.test(line)) this.shortened++;
    else if (BETWEEN.test(line)) this.open = false;
    else if (NUMBERED.test(line) || !/^\s/.test(line)) {
      if (last === undefined) this.broken++;
      else if (last.rows.length === 0 && !NUMBERED.test(line) && !/\s/.test(line.trim())) last.index = line.trim();
      else last.rows.push(line);
    } else {
      const header = line.replace(MARK, '');
      this.blocks.push({ header, rows: [], index: '', marked: header !== line });
      this.open = true;
    }
  }

  /** The frames; a block that is none is told as broken lines. */
  frames(): Frame[] {
    const frames: { index: string; parts: Part[] }[] = [];
    const widest = this.blocks.reduce((most, block) => Math.max(most, widthOf(block)), NARROW);
    let names: string[] = [];
    let before: Block | undefined;
    for (const block of this.blocks) {
      const layout = block.rows.length === 0 ? undefined : frameLayout(block.header, block.rows);
      if (layout === undefined) {
        this.broken += block.rows.length + 1;
        continue;
      }
      const part: Part = { ...layout, rows: block.rows };
      const own = block.rows.map(rowName);
      const last = frames.at(-1);
      const goesOn = own.length === names.length && own.every((name, i) => name === names[i]);
      // A column that would have fit isn't put below: these are rows of another frame.
      const full = before?.marked === true || widthOf(before) + firstWidth(part) > widest;
      if (last !== undefined && goesOn && full) last.parts.push(part);
      else frames.push({ index: block.index, parts: [part] });
      names = own;
      before = block;
    }
    return frames.filter((frame) => {
      const numbered = frame.parts.length > 1 || frame.parts[0]?.rows.every((row) => NUMBERED.test(row)) === true;
      if (!numbered) this.broken += frame.parts[0]?.rows.length ?? 0;
      return numbered;
    });
  }
}

/** What a row is called. */
export function rowName(row: string): string {
  return (NUMBERED.exec(row) ?? CALLED.exec(row))?.[1] ?? '';
}

function widthOf(block: Block | undefined): number {
  const { header = '', rows = [] } = block ?? {};
  return rows.reduce((most, row) => Math.max(most, row.trimEnd().length), header.trimEnd().length);
}

/** Positions of the first column, with the blank in front of it. */
function firstWidth({ spans, rows }: Part): number {
  const { start = 0, end = 0 } = spans[1] ?? {};
  return Math.min(end, rows.reduce((most, row) => Math.max(most, row.trimEnd().length), 0) + 1) - start;
}
