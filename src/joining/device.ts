/** The browser and the machine in a few words, for a person's own list of where they are signed in: "Firefox on Windows". */
export function deviceOf(userAgent: string | null): string {
  const agent = userAgent ?? '';
  const browser = named(agent, [
    ['Edg', 'Edge'],
    ['OPR', 'Opera'],
    ['SamsungBrowser', 'Samsung Internet'],
    ['Firefox', 'Firefox'],
    ['FxiOS', 'Firefox'],
    ['Chrome', 'Chrome'],
    ['CriOS', 'Chrome'],
    ['Safari', 'Safari'],
  ]);
  const machine = named(agent, [
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Android', 'Android'],
    ['Windows', 'Windows'],
    ['Mac OS', 'Mac'],
    ['CrOS', 'Chromebook'],
    ['Linux', 'Linux'],
  ]);
  return [browser, machine].filter((part) => part !== null).join(' on ');
}

function named(agent: string, names: readonly (readonly [string, string])[]): string | null {
  return names.find(([sign]) => agent.includes(sign))?.[1] ?? null;
}
