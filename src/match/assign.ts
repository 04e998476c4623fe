/**
 * Who goes with whom. Enters: what each pair gains. Leaves: the one-to-one assignment of greatest total gain; a pair that
 * gains nothing is never made. The shortest augmenting paths of Jonker and Volgenant (Computing 38, 1987, 325-340), on
 * rows one after another; each column also has a place to stay alone in. Most pairs gain nothing, so what hangs together is
 * assigned piece by piece. Deliberately absent: any idea of what is assigned.
 */

/**
 * A partner for each row, or -1. `gain(i, j)`: finite; 0 or less, or NaN: no pair. Time at most the square of the fewer of
 * rows and columns by the more of them, of each piece in which every row and column can be reached from every other.
 */
export function assign(rows: number, columns: number, gain: (i: number, j: number) => number): Int32Array {
  const partner = new Int32Array(rows).fill(-1);
  for (const { rows: mine, columns: theirs } of piecesOf(rows, columns, gain)) {
    // Each of the fewer chooses among the many: what takes the square of the one side and the other side once.
    const turned = mine.length > theirs.length;
    const [few, many] = turned ? [theirs, mine] : [mine, theirs];
    const gains = new Float64Array(few.length * many.length);
    few.forEach((one, i) => {
      many.forEach((other, j) => {
        gains[i * many.length + j] = turned ? gain(other, one) : gain(one, other);
      });
    });
    assignPiece(few.length, many.length, gains).forEach((at, i) => {
      const [one, other] = [few[i], many[at]];
      if (one === undefined || other === undefined) return;
      if (turned) partner[other] = one;
      else partner[one] = other;
    });
  }
  return partner;
}

/** Rows and columns that hang together by pairs that gain, both ascending. */
interface Piece {
  readonly rows: number[];
  readonly columns: number[];
}

function piecesOf(rows: number, columns: number, gain: (i: number, j: number) => number): Piece[] {
  const parent = Int32Array.from({ length: rows + columns }, (_, i) => i);
  const rootOf = (of: number): number => {
    let at = of;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) if (gain(i, j) > 0) parent[rootOf(i)] = rootOf(rows + j);
  const pieces = new Map<number, Piece>();
  for (let at = 0; at < rows + columns; at++) {
    const root = rootOf(at);
    const piece = pieces.get(root) ?? { rows: [], columns: [] };
    pieces.set(root, piece);
    if (at < rows) piece.rows.push(at);
    else piece.columns.push(at - rows);
  }
  return [...pieces.values()];
}

/** A partner for each row of a piece, or -1. */
function assignPiece(rows: number, columns: number, gains: Float64Array): Int32Array {
  // Staying alone is a column of the row's own, at cost 0: so every row finds a place.
  const width = columns + rows;
  const price = new Float64Array(width + 1);
  const payoff = new Float64Array(rows + 1);
  /** Row (from 1) that holds each column (from 1); 0: free. */
  const holder = new Int32Array(width + 1);
  const cost = (i: number, j: number): number => {
    if (j >= columns) return j - columns === i ? 0 : Number.POSITIVE_INFINITY;
    const value = gains[i * columns + j] ?? 0;
    return value > 0 ? -value : Number.POSITIVE_INFINITY;
  };
  for (let row = 1; row <= rows; row++) insert(row, { width, price, payoff, holder, cost });
  const partner = new Int32Array(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const row = holder[j] ?? 0;
    if (row > 0) partner[row - 1] = j - 1;
  }
  return partner;
}

interface State {
  readonly width: number;
  readonly price: Float64Array;
  readonly payoff: Float64Array;
  readonly holder: Int32Array;
  cost(i: number, j: number): number;
}

/** Gives one more row a column, moving others along the cheapest path. */
function insert(row: number, { width, price, payoff, holder, cost }: State): void {
  const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(width + 1);
  const done = new Uint8Array(width + 1);
  holder[0] = row;
  let at = 0;
  do {
    done[at] = 1;
    const i = holder[at] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= width; j++) {
      if (done[j] === 1) continue;
      const reduced = cost(i - 1, j - 1) - (payoff[i] ?? 0) - (price[j] ?? 0);
      if (reduced < (least[j] ?? 0)) {
        least[j] = reduced;
        from[j] = at;
      }
      if ((least[j] ?? 0) < step) {
        step = least[j] ?? 0;
        next = j;
      }
    }
    for (let j = 0; j <= width; j++) {
      if (done[j] === 1) {
        const held = holder[j] ?? 0;
        payoff[held] = (payoff[held] ?? 0) + step;
        price[j] = (price[j] ?? 0) - step;
      } else least[j] = (least[j] ?? 0) - step;
    }
    at = next;
  } while ((holder[at] ?? 0) !== 0);
  while (at !== 0) {
    const back = from[at] ?? 0;
    holder[at] = holder[back] ?? 0;
    at = back;
  }
}
