/**
 * Enters: lines. Leaves: records of labelled values. A blank line, a rule, a numbered heading or the first label coming
 * again starts a new one. Deliberately absent: joining of values that run over several lines, but where a line
 * stands under the value above it.
 */
import { splitAtLabels } from './inner.ts';
import { type Labelled, labelledLine } from './line.ts';

/** "Record 2", "#3", "[4]", "*** 5. row ***": a line that only counts. */
const HEADING =
  /^[^\p{L}\p{N}]*(?:(?:record|result|entry|member|person|user|beneficiary|patient|customer|profile|row|item|case|match|lead|no|number)\s*)?[^\p{L}\p{N}]*\d{1,6}[^\p{L}\p{N}]*(?:row[^\p{L}\p{N}]*)?$/iu;
/** Characters after which a value isn't continued: no honest one is that long. */
const LONGEST = 1 << 16;
/** No longer line is looked at as a whole. */
const HEADING_LENGTH = 80;

/** Cuts labelled lines into records. */
export class LabelRecords {
  /** Lines that carried no label and were no value of the label before them. */
  unlabelled = 0;
  private record: Labelled[] = [];
  /** Labels (lower case) that start a record anew when they come again. */
  private starters = new Set<string>();
  private blankBefore = false;
  /** Where the last dash of a list stands, −1 if there was none, and whether lines of its item have followed. */
  private bullet = -1;
  private inItem = false;
  /** Where the last value begins in its line, if its label was filled up with blanks; else 0. */
  private indent = 0;
  private ready: Labelled[][] = [];
  private readonly inner: ReadonlySet<string>;

  /** @param inner labels that stand behind others in their lines, in lower case */
  constructor(inner: ReadonlySet<string> = new Set()) {
    this.inner = inner;
  }

  /** The records completed since the last call. */
  drain(): Labelled[][] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  line(line: string): void {
    const last = this.record.at(-1);
    if (line.trim() === '') {
      this.blankBefore = true;
      return;
    }
    if (last !== undefined && this.goesOn(line, last)) {
      this.record[this.record.length - 1] = { ...last, value: `${last.value}\n${line.trim()}` };
      return;
    }
    if (this.beginsItem(line)) this.endRecord();
    const labelled = labelledLine(line);
    this.indent = labelled === undefined || labelled.value === '' ? 0 : valueColumn(line);
    if (labelled !== undefined && !(labelled.value === '' && isHeading(line))) {
      const [first = labelled, ...others] = splitAtLabels(labelled, this.inner);
      this.take(first);
      this.record.push(...others);
    } else if (last?.value === '' && !this.blankBefore && !isRule(line)) {
      this.record[this.record.length - 1] = { ...last, value: line.trim() };
    } else if (isRule(line) || isHeading(line)) this.endRecord();
    else this.unlabelled++;
  }

  endRecord(): void {
    if (this.record.length > 0) this.ready.push(this.record);
    this.record = [];
    this.starters.clear();
    this.blankBefore = false;
  }

  /** Whether a line stands under the value of the padded label before it, as PowerShell's Format-List breaks long ones. */
  private goesOn(line: string, { value }: Labelled): boolean {
    if (this.indent === 0 || this.blankBefore || value.length > LONGEST) return false;
    return !/\S/.test(line.slice(0, this.indent)) && /\S/.test(line.charAt(this.indent));
  }

  /** Whether a line begins the next item of a list whose items have more lines, as in YAML: `- id: 1`, `  name: Ada`. */
  private beginsItem(line: string): boolean {
    const blanks = line.search(/\S/);
    if (!line.startsWith('- ', blanks)) {
      if (blanks > this.bullet && this.bullet >= 0) this.inItem = true;
      return false;
    }
    if (this.bullet >= 0 && blanks > this.bullet) return false;
    const begins = this.inItem && blanks === this.bullet;
    this.bullet = blanks;
    this.inItem = false;
    return begins;
  }

  private take(labelled: Labelled): void {
    const { key } = labelled;
    // If every label so far stood alone between blank lines, these are spacing (or the first was a title), no border.
    const broken = this.blankBefore && this.record.length > this.starters.size;
    if (broken || this.starters.has(key)) this.endRecord();
    if (this.record.length === 0 || this.blankBefore) this.starters.add(key);
    this.blankBefore = false;
    this.record.push(labelled);
  }
}

/** Behind `Label   : `; 0 if no blank stands in front of the colon. */
function valueColumn(line: string): number {
  const colon = line.indexOf(' : ');
  return colon > 0 && line.indexOf(':') === colon + 1 ? colon + 3 : 0;
}

function isRule(line: string): boolean {
  return line.trim().length >= 3 && !/[\p{L}\p{N}]/u.test(line);
}

function isHeading(line: string): boolean {
  return line.length <= HEADING_LENGTH && HEADING.test(line);
}
