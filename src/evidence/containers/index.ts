/** The containers leakprint opens. Adding one: a file in this folder and a line here. */
import { bzip2 } from './bzip2.ts';
import { gzip } from './gzip.ts';
import { pgDump } from './pg-dump.ts';
import { rar } from './rar.ts';
import { sevenZip } from './seven-zip.ts';
import { tar } from './tar.ts';
import type { Container } from './types.ts';
import { xz } from './xz.ts';
import { zip } from './zip.ts';
import { zstd } from './zstd.ts';

export const containers: readonly Container[] = [gzip, bzip2, xz, zstd, tar, zip, sevenZip, rar, pgDump];
