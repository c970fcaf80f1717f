/** What a page sends so that the next can say that it arrived (`draft.ts`); empty where a browser sent none, or nonsense. */
export function nonceOf({ text }: { text(name: string): string }): string {
  return /^[a-z0-9]{1,24}$/u.exec(text('nonce'))?.[0] ?? '';
}
