/** The recipe for Spark, run for real: the profile of a file in partitions is the profile of the file. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { executable, folderOf, leakprint } from '../cli/leakprint.ts';
import { made, scattered, two } from '../profile/tables.ts';

/** Starting Spark takes long on a busy machine. */
const PATIENCE_MS = 240_000;
/** Two executors of one core and 512 MB each. */
const MASTER = 'local-cluster[2,1,512]';

function missing(): string | false {
  for (const [program, ...args] of [
    ['python3', '-c', 'import pyspark'],
    ['java', '-version'],
  ] as const) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
    } catch {
      return `${program} ${args.join(' ')} does not run here`;
    }
  }
  return false;
}

function csv(rows: number): string {
  const lines = made(rows, (i) =>
    [
      100_000 + i,
      `${['Asha', 'Ravi', 'Maria', 'Wei'][i % 4]} ${['Kumar', 'Silva', 'Chen'][i % 3]}`,
      `${1940 + scattered(i, 60)}-${two(1 + scattered(i * 3, 12))}-${i % 5 === 0 ? '01' : two(1 + scattered(i * 7, 28))}`,
      `98${10_000_000 + scattered(i, 900_001)}`,
      i % 7 === 0 ? '' : `reader${scattered(i, 15_000)}@mail.example`,
      i % 3 === 0 ? 'Covaxin' : 'Covishield',
      600_000 + scattered(i, 5000),
    ].join(','),
  );
  return ['id,name,dob,mobile,email,vaccine,pincode', ...lines, ''].join('\n');
}

test('20,000 rows in partitions on a cluster', { skip: missing() }, async (t) => {
  const folder = folderOf(t, { 'leak.csv': csv(20_000) });
  const at = (name: string) => join(folder, name);
  const recipe = join(import.meta.dirname, 'profile_shards.py');
  const command = [process.execPath, executable()];
  const whole = await leakprint(['profile', at('leak.csv'), '-f', 'json', '-q']);
  assert.deepEqual([whole.code, whole.stderr], [0, '']);
  const child = spawn('python3', [recipe, at('leak.csv'), at('merged.json'), ...command], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      SPARK_LOCAL_IP: '127.0.0.1',
      ...(process.env.JAVA_HOME === undefined ? {} : { JAVA_HOME: process.env.JAVA_HOME }),
      PYSPARK_SUBMIT_ARGS: `--master ${MASTER} --conf spark.ui.enabled=false --conf spark.executor.memory=512m pyspark-shell`,
    },
    timeout: PATIENCE_MS,
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  child.stdout.resume();
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(code, 0, told.slice(-3000));
  const merged = JSON.parse(readFileSync(at('merged.json'), 'utf8'));
  assert.deepEqual(merged.tables, JSON.parse(whole.stdout).tables);
  assert.ok(merged.evidence.length >= 4, 'there were partitions');
  const records = merged.evidence.reduce((sum: number, entry: { records: number }) => sum + entry.records, 0);
  assert.equal(records, 20_000);
});
