/** Enters: names and bytes. Leaves: RAR archives with members as they are (not packed). For tests only. */
import { crc32 } from 'node:zlib';

/** CSV of `containers-make.ts` as `a.csv` by `rar a -m3`, version 7.01. */
export const RAR_PACKED = Buffer.from(
  'UmFyIRoHAQDz4YLrCwEFBwAGAQGAgIAAo9pd+RsCAoECBrIFpIMCgACSZZDADReAAwEFYS5jc3bBZf41VCNVP1QETO9FTQHsHiw7BkimkvqfmD+CTFMM34DE2pT1EUlTXa6nqIssCmWeiOBpr156/PH39dfPr9/qF17+fHsy99fG+iof/3jCOdEgdo1KK97M60rAjja0s9q1e1LvVsPemIKUbijOuFdtB3YgO4Eu9QgkS8cWY4ECbXUwJzq+6wKCZ91aiBQU7qAhiWsyUjlMUmsIKxNDQdzPz754a8zRghdr8zZmIA3GiBRYN3ecNRCHFOGCFQ5Jw7CEObdYFSh3t1QVoHPupJA6NZ1JGHTrPJI56ZJEHRMki025IvBHM6gIM1s8lhAjZ9JYwefTA+p1z6AquHCZZXnpgB13VlEDBQQA',
  'base64',
);

export interface RarOptions {
  /** 5 (usual) or 4 as the version of the layout. */
  readonly layout?: 4 | 5;
  /** Says that it goes on in another file. */
  readonly volume?: boolean;
  /** Says that members are packed one going on from another. */
  readonly solid?: boolean;
}

export function rarOf(
  parts: readonly { readonly name: string; readonly data: string }[],
  options: RarOptions = {},
): Buffer {
  return options.layout === 4 ? oldRar(parts, options) : newRar(parts, options);
}

function newRar(parts: readonly { readonly name: string; readonly data: string }[], options: RarOptions): Buffer {
  const out = [
    Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'),
    block([1, 0, flag(options.volume, 1) | flag(options.solid, 4)]),
  ];
  for (const { name, data } of parts) {
    const bytes = Buffer.from(data);
    const crc = Buffer.alloc(4);
    crc.writeUInt32LE(crc32(bytes));
    const label = Buffer.from(name);
    const size = number(bytes.length);
    out.push(block([2, 2, ...size, 4, ...size, 0, ...crc, 0, 1, ...number(label.length), ...label]), bytes);
  }
  return Buffer.concat([...out, block([5, 0, flag(options.volume, 1)])]);
}

function block(body: readonly number[]): Buffer {
  const header = Buffer.from([...number(body.length), ...body]);
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32(header));
  return Buffer.concat([crc, header]);
}

function number(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...number(Math.floor(value / 128))];
}

function flag(set: boolean | undefined, bit: number): number {
  return set ? bit : 0;
}

function oldRar(parts: readonly { readonly name: string; readonly data: string }[], options: RarOptions): Buffer {
  const out = [
    Buffer.from('Rar!\x1a\x07\0', 'latin1'),
    oldBlock(0x73, flag(options.volume, 1) | flag(options.solid, 8), Buffer.alloc(6)),
  ];
  for (const { name, data } of parts) {
    const bytes = Buffer.from(data);
    const label = Buffer.from(name);
    const head = Buffer.alloc(25);
    head.writeUInt32LE(bytes.length, 0);
    head.writeUInt32LE(bytes.length, 4);
    head[8] = 3;
    head.writeUInt32LE(crc32(bytes), 9);
    head.writeUInt32LE(0x58210000, 13);
    head[17] = 20;
    head[18] = 0x30;
    head.writeUInt16LE(label.length, 19);
    head.writeUInt32LE(0o100644, 21);
    out.push(oldBlock(0x74, 0x8000 | flag(options.solid && out.length > 2, 0x10), Buffer.concat([head, label])), bytes);
  }
  return Buffer.concat([...out, oldBlock(0x7b, 0x4000 | flag(options.volume, 1), Buffer.alloc(0))]);
}

function oldBlock(type: number, flags: number, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head[0] = type;
  head.writeUInt16LE(flags, 1);
  head.writeUInt16LE(7 + body.length, 3);
  const crc = Buffer.alloc(2);
  crc.writeUInt16LE(crc32(Buffer.concat([head, body])) & 0xffff);
  return Buffer.concat([crc, head, body]);
}
