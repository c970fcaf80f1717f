/** What a passkey is called in its owner's list: what they typed, else the device it was made on. */
export function passkeyName(typed: string, device: string): string {
  return typed.replace(/\s+/gu, ' ').trim().slice(0, 60) || device || 'Passkey';
}
