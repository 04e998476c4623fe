/** Writes invented descriptor files to a temporary folder, which is removed after the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { loadSystems } from '../../src/systems/load.ts';
import type { System } from '../../src/systems/types.ts';
import { ATTRIBUTES } from '../../src/vocabulary/attributes.ts';

export const KNOWN: ReadonlySet<string> = new Set(ATTRIBUTES.map((entry) => entry.id));

/** The least that a YAML descriptor needs, on five lines. */
export const HEAD = 'leakprint: system/1\nid: demo\nname: Demo\ndomain: test\ncompleteness: open\n';

export function folderOf(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'systems-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Load one invented YAML descriptor. */
export async function loadOne(t: TestContext, yaml: string): Promise<System> {
  const folder = folderOf(t, { 'demo.yaml': yaml });
  const systems = await loadSystems([folder], { knownAttributes: KNOWN });
  const [only] = systems;
  if (only === undefined || systems.length !== 1) throw new Error(`${systems.length} systems`);
  return only;
}

/** The message with which loading fails, file names relative to the folder; a failure of any other kind is passed on. */
export async function messageOf(folder: string, paths: readonly string[]): Promise<string> {
  try {
    const systems = await loadSystems(
      paths.map((path) => join(folder, path)),
      { knownAttributes: KNOWN },
    );
    return `loaded ${systems.length}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
  }
}
