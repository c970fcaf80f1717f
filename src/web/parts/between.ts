/** What stands between facts in a line. It stays with the fact before it, so that no line begins with a dot. */
export const between = '\u00a0· ';
