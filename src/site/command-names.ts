/** Commands about what is kept; each opens the site, also beside one that runs. */
export const keepingCommands = [
  'backup',
  'restore',
  'export',
  'import',
  'doctor',
  'erase',
  'everything',
  'steward',
] as const;

/** Every command about the site. Here and not beside what they do, so that the others need not load it. */
export const siteCommands = ['start', 'web', 'worker', 'settings', ...keepingCommands] as const;

/** A command about the site. */
export type SiteCommand = (typeof siteCommands)[number];

/** Whether a word is a command about the site. */
export function isSiteCommand(word: string): word is SiteCommand {
  return (siteCommands as readonly string[]).includes(word);
}
