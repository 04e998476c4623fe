/** Enters: names and bytes. Leaves: archives, byte by byte, honest or not. For tests only. */
import { crc32, deflateRawSync } from 'node:zlib';

export const CSV = `id,name,city\n${Array.from({ length: 40 }, (_, i) => `${i + 1},Ada ${((i + 1) * 7919) % 997},City${(i + 1) % 13}\n`).join('')}`;

/** CSV by `bzip2 -c`, `xz -c -T1`, `zstd --check -c`, and as raw LZMA2 by Python's lzma; zeros: 4,000,000 of them. */
export const PACKED = {
  bzip2:
    'QlpoOTFBWSZTWRVwPvcAARpdgAAQQAR/4CgALiMEIDABCZoQp+lNj1U1NAyMMn+pmp4qQBiYMKYRNU8pkH6o63xNJKzbXPjcMCSYAAAIAC/bMztcjNqHUyzetuHFxGPMibjdpSjRRymS3dqndPNxYjzGolEVW2x8gATC7iaCjoABLnxylJwiq7+YMeS9ZdIpBOkgoWpfnTwbRhvvDmnIWTnMxeEmKRSKQ27MXdXtPO6xQ46LmYFS02ziHHVgatpmmylEW9TdprUZBozUzq5b3kYcbgDRxrWtPQs4XUbqPQABHYAI4/37ABHO+cABHLsgEfxAI/xdyRThQkBVwPvc',
  xz: '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AKxAQJdADSZAYWBkuq4LV2Lxq/5qsz/mvWYyyUOX/mil3lP7/RXCOErRi69rQsLLWOFIjuPY3dFgpoW15ZbTWQJLvMrKk9G8kMsuvHV03sY9e8VWUECPjWNmvZMnIJUR61Pys3imPn4IpXqt6pyI16ztAq7HejLRcwUTojFSfcQfWqAHIjGTgi7ZvsVmCLwZ+8AfQ1cVPWDL2XKoQAzFSB9tJ3I2nu3YaszuiHzWaNNKN8cWo7poWVRl1CiAL/GPWPI9LrLx2voLG33oegX4n1w6GP3OBxbCqPdxEXRxkJb4tlycIrP+32OIZm4I6xY6ngTMZNV5grjCeEBxZEdaxTzaO+pAe+z9AAAAARBDjPtpcaEAAGeArIFAAB0tEkvscRn+wIAAAAABFla',
  zstd: 'KLUv/QRYRQcA0k4iF5AnaQPLjxX398F/8V4iu3unFIKrng+obA3hqNMd21mbnaP3o/Pobk47qz2peo59ivm83PTdrJhjTHfMlsxRMq9MqyuzZMyk9soxulJc3kpLy17LMS7dvmy9HC3LKE9MjlYxlt0UaYaI4w7lqIQnn76Z2YOhCCCG3IBQACDKg6EQIAYICAVEoQhOqCEgTO39zzBDifYQWvsCvG3jmnHNt3bJelE0vB5HWbEFYUXT5NUSrXTBMUtbUMhSFhSxXEEMCxbUmudcqZZkZatjQQuKZbHCrzJCgYFJboIZ67gBPWuqGUf5KrKyiLY=',
  lzma2:
    '4AKxAQJdADSZAYWBkuq4LV2Lxq/5qsz/mvWYyyUOX/mil3lP7/RXCOErRi69rQsLLWOFIjuPY3dFgpoW15ZbTWQJLvMrKk9G8kMsuvHV03sY9e8VWUECPjWNmvZMnIJUR61Pys3imPn4IpXqt6pyI16ztAq7HejLRcwUTojFSfcQfWqAHIjGTgi7ZvsVmCLwZ+8AfQ1cVPWDL2XKoQAzFSB9tJ3I2nu3YaszuiHzWaNNKN8cWo7poWVRl1CiAL/GPWPI9LrLx2voLG33oegX4n1w6GP3OBxbCqPdxEXRxkJb4tlycIrP+32OIZm4I6xY6ngTMZNV5grjCeEBxZEdaxTzaO+pAe+z9AA=',
  bzip2Zeros: 'QlpoOTFBWSZTWf5U2/MAHqNEAMAAEAAACCAAMMwJqmmipIbUKkh4u5IpwoSH8qbfmA==',
  zstdZeros: `KLUv/QRYVAAAEAAAAQD7/znAAgIAEAAC${'ABAAAgAQAAIAEAAC'.repeat(9)}ABAAA0gIAFmZaAM=`,
} as const;

export const packed = (name: keyof typeof PACKED) => Buffer.from(PACKED[name], 'base64');

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 0 stored; 8 deflated (usual). Others: `data` is taken as packed already, `plain` as what it holds. */
  readonly method?: number;
  readonly plain?: string;
  readonly flags?: number;
  /** Sizes and checksum behind the data, not before. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly crc?: number;
  readonly mode?: number;
}

/** A zip archive; `cut` leaves out its directory. */
export function zipOf(
  parts: readonly ZipPart[],
  options: { cut?: boolean; behind?: Uint8Array; unlisted?: string } = {},
): Buffer {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { method = 8, descriptor = false, zip64 = false } = part;
    const data = Buffer.from(part.data);
    const body = method === 8 ? deflateRawSync(data) : data;
    const size = part.plain === undefined ? data.length : Buffer.byteLength(part.plain);
    const crc = part.crc ?? crc32(part.plain ?? data);
    const flags = (part.flags ?? 0x800) | (descriptor ? 8 : 0);
    const name = Buffer.from(part.name);
    const wide = Buffer.alloc(zip64 ? 20 : 0);
    if (zip64) {
      wide.writeUInt16LE(1, 0);
      wide.writeUInt16LE(16, 2);
      wide.writeBigUInt64LE(BigInt(size), 4);
      wide.writeBigUInt64LE(BigInt(body.length), 12);
    }
    const short = (n: number) => (zip64 ? 0xffffffff : n);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    if (!descriptor) local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(descriptor ? 0 : short(body.length), 18);
    local.writeUInt32LE(descriptor ? 0 : short(size), 22);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(descriptor ? 0 : wide.length, 28);
    const behind = Buffer.alloc(descriptor ? 16 : 0);
    if (descriptor) {
      behind.writeUInt32LE(0x08074b50, 0);
      behind.writeUInt32LE(crc, 4);
      behind.writeUInt32LE(body.length, 8);
      behind.writeUInt32LE(size, 12);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry[5] = 3;
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(short(body.length), 20);
    entry.writeUInt32LE(short(size), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(wide.length, 30);
    entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(at, 42);
    const pieces = [local, name, ...(descriptor ? [] : [wide]), body, behind];
    if (part.name !== options.unlisted) directory.push(entry, name, wide);
    out.push(...pieces);
    at += pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
  if (options.cut === true) return Buffer.concat(out);
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const listed = parts.filter(({ name }) => name !== options.unlisted).length;
  end.writeUInt16LE(listed, 8);
  end.writeUInt16LE(listed, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...out, listing, end, options.behind ?? Buffer.alloc(0)]);
}

/** A package of parts by name, as office programs write them. */
export function packageOf(
  parts: readonly (readonly [string, string | Uint8Array, Pick<ZipPart, 'method'>?])[],
): Buffer {
  return zipOf(parts.map(([name, data, how]) => ({ name, data, ...how })));
}

/** Zip whose members all point at the one body, as a bomb has them. */
export function overlappingZip(count: number, data: Uint8Array): Buffer {
  const one = zipOf([{ name: '0000', data }]);
  const at = one.indexOf('PK\x01\x02');
  const entry = one.subarray(at, one.length - 22);
  const entries = Array.from({ length: count }, (_, i) => {
    const copy = Buffer.from(entry);
    copy.write(String(i).padStart(4, '0'), 46);
    return copy;
  });
  const end = Buffer.from(one.subarray(one.length - 22));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([one.subarray(0, at), ...entries, end]);
}

/** A tar archive. `type`: the letter; a number of blocks of zeros ends it. */
export function tarOf(
  parts: readonly { name: string; data: string | Uint8Array; type?: string }[],
  blocks = 2,
): Buffer {
  const out: Buffer[] = [];
  for (const { name, data, type = '0' } of parts) {
    const body = Buffer.from(data);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    out.push(header, body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  return Buffer.concat([...out, Buffer.alloc(512 * blocks)]);
}

/** A 7-Zip archive of one file `a.csv`, its content packed by a coder (00: as it is; 21 18: LZMA2). */
export function sevenZipOf(body: Uint8Array, plain: string, coder: readonly number[]): Buffer {
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32(plain), 0);
  const number = (n: number) => (n < 0x80 ? [n] : [0x80 | (n >> 8), n & 255]);
  const name = [...Buffer.from('a.csv\0', 'utf16le')];
  const header = Buffer.from([
    ...[1, 4, 6, 0, 1, 9, ...number(body.length), 0],
    ...[7, 11, 1, 0, 1, ...coder, 12, ...number(plain.length), 0],
    ...[8, 10, 1, ...crc, 0, 0],
    ...[5, 1, 17, name.length + 1, 0, ...name, 0, 0],
  ]);
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(body.length), 0);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE(crc32(header), 16);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(start), 0);
  return Buffer.concat([Buffer.from("7z\xbc\xaf'\x1c\0\x04", 'latin1'), sum, start, body, header]);
}
