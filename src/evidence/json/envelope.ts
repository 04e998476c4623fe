/**
 * Enters: the beginning of lines of JSON. Leaves: whether each line is the answer of a service around a list of records
 * rather than a record. Deliberately absent: guessing from values.
 */
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';

/** Members of an answer that say it is one: paging, success, time taken. Without case, "_" and "-". */
const STRONG: ReadonlySet<string> = new Set(
  `status ok success code page pages perpage pagesize pagenumber currentpage lastpage limit offset skip count total
  totalcount totalpages totalresults totalelements numfound next nexturl nextpage nextcursor nextpagetoken previous prev
  hasmore hasnext cursor scrollid took timedout`.split(/\s+/),
);
/** Members that go with those. */
const WEAK: ReadonlySet<string> = new Set(
  'message msg error errors timestamp time requestid version meta metadata pagination paging links shards query kind etag'.split(
    ' ',
  ),
);
/** Names of the list in it. */
const LISTS: ReadonlySet<string> = new Set(
  'data results result items records rows entries hits list content docs documents objects elements payload response value values'.split(
    ' ',
  ),
);

/** Looks at the first line, whether it is whole or cut off. */
export function areEnvelopes(text: string): boolean {
  const root = new Root();
  try {
    new JsonEvents(root).write(/[^\r\n]*/.exec(text.trimStart())?.[0] ?? '');
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
  }
  return root.isEnvelope;
}

/** What the members of the first object are. */
class Root implements JsonSink {
  private depth = 0;
  private member = '';
  private readonly scalars = new Set<string>();
  private readonly lists = new Set<string>();
  private readonly others = new Set<string>();
  private readonly kinds: ('object' | 'array')[] = [];

  get isEnvelope(): boolean {
    if (this.lists.size === 0) return false;
    const words = [...this.scalars, ...this.others].map(plain);
    if (!words.every((word) => STRONG.has(word) || WEAK.has(word) || LISTS.has(word))) return false;
    return words.some((word) => STRONG.has(word)) || [...this.lists].every((name) => LISTS.has(plain(name)));
  }

  open(kind: 'object' | 'array'): void {
    this.depth++;
    if (this.depth <= 4) this.kinds[this.depth - 1] = kind;
    if (this.depth === 2) this.others.add(this.member);
    // A list of objects that is a member, or a member of a member ("hits": {"hits": […]}).
    const inList = kind === 'object' && this.kinds[this.depth - 2] === 'array' && this.kinds[0] === 'object';
    if (inList && (this.depth === 3 || (this.depth === 4 && this.kinds[1] === 'object'))) {
      this.lists.add(this.member);
      this.others.delete(this.member);
    }
  }

  close(): void {
    this.depth--;
  }

  key(name: string): void {
    if (this.depth === 1) this.member = name;
  }

  scalar(): void {
    if (this.depth === 1) this.scalars.add(this.member);
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
