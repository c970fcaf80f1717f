import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Mistake } from './mistake.ts';
import { explained, type Setting, type SettingName, settingList } from './settings-list.ts';

/** Every setting with its value. */
export type Settings = { [Name in SettingName]: z.output<(typeof settingList)[Name]['is']> };

/**
 * The settings: from the environment (PASSALONG_PORT=8080), then from one YAML file (port: 8080), then by default.
 * @param environment as `process.env`
 * @throws Mistake that names each setting that is wrong, what it should be, and where it stands
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const path = environment.PASSALONG_SETTINGS ?? join(environment.PASSALONG_DATA ?? 'data', 'settings.yaml');
  const file = settingsFile(path, environment.PASSALONG_SETTINGS !== undefined);
  const settings: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, { is }] of Object.entries(settingList)) {
    const variable = variableOf(name);
    const given = environment[variable] ?? (name === 'databaseUrl' ? environment.DATABASE_URL : undefined);
    const value = given ?? file[name];
    const checked = is.safeParse(value === '' ? undefined : value);
    if (checked.success) settings[name] = checked.data;
    else faults.push(`${given === undefined ? `${name} in ${path}` : variable}: ${explained(checked.error)}`);
  }
  const unknown = Object.keys(file).filter((name) => !(name in settingList));
  for (const name of unknown) faults.push(`${name} in ${path}: there is no such setting`);
  if (faults.length > 0)
    throw new Mistake(
      `The settings cannot be used. ${faults.join('. ')}.`,
      'Run `passalong settings` to see every setting and what it takes.',
    );
  return settings as Settings;
}

/** The variable of a setting: `coolingOffHours` is `PASSALONG_COOLING_OFF_HOURS`. */
export function variableOf(name: string): string {
  return `PASSALONG_${name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()}`;
}

/** All the settings in words, for `passalong settings`: what each does, what it takes, what it is now. Secrets are not shown. */
export function settingsInWords(settings: Settings): string {
  const lines = Object.entries<Setting>(settingList).map(([name, { does, secret }]) => {
    const value = settings[name as SettingName];
    const shown =
      value === undefined || value === '' ? '(not set)' : secret ? '(set, not shown)' : String(value);
    return `${name}\n  ${does}\n  environment: ${variableOf(name)}   now: ${shown}\n`;
  });
  return `Set any of these in the environment, or in settings.yaml in the data folder (PASSALONG_SETTINGS names another file).\n\n${lines.join('\n')}`;
}

function settingsFile(path: string, mustBeThere: boolean): Record<string, unknown> {
  if (!existsSync(path)) {
    if (mustBeThere)
      throw new Mistake(`There is no settings file at ${path}.`, 'Check what PASSALONG_SETTINGS names.');
    return {};
  }
  try {
    const read: unknown = parse(readFileSync(path, 'utf8')) ?? {};
    if (typeof read === 'object' && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Told below, in the same words.
  }
  throw new Mistake(`${path} is not a list of settings.`, 'Write one a line, like this: port: 8080');
}
