// Making and using a passkey. The page works without: a code by mail and an authenticator app need no script.

/** Bytes as the server writes them in JSON, and back (base64url, RFC 4648). */
const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/gu, '+').replace(/_/gu, '/')), (char) => char.charCodeAt(0));
const toText = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/gu, '-')
    .replace(/\//gu, '_')
    .replace(/[=]+$/u, '');

interface Named {
  id: string;
}
interface Options {
  challenge: string;
  user?: { id: string };
  excludeCredentials?: Named[];
  allowCredentials?: Named[];
}

/** The options as the browser wants them: every id and challenge as bytes. */
function inBytes({ challenge, user, excludeCredentials, allowCredentials, ...rest }: Options): unknown {
  const bytes = (list: Named[] = []) => list.map((one) => ({ ...one, id: toBytes(one.id) }));
  return {
    ...rest,
    challenge: toBytes(challenge),
    ...(user && { user: { ...user, id: toBytes(user.id) } }),
    excludeCredentials: bytes(excludeCredentials),
    allowCredentials: bytes(allowCredentials),
  };
}

/** What the browser answered, as JSON: every part that is bytes as text. */
function inText(credential: PublicKeyCredential): object {
  const { response } = credential;
  const parts: Record<string, unknown> = {};
  for (const name of [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ]) {
    const part = (response as unknown as Record<string, ArrayBuffer | null | undefined>)[name];
    if (part) parts[name] = toText(part);
  }
  if (response instanceof AuthenticatorAttestationResponse)
    parts.transports = response.getTransports?.() ?? [];
  const { id, rawId, type } = credential;
  return { id, rawId: toText(rawId), type, response: parts, clientExtensionResults: {} };
}

async function post(address: string, body: object): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error('refused');
  return answer.json();
}

/** A part of a page whose button makes or uses a passkey; hidden where the browser has none. */
abstract class PasskeyPart extends HTMLElement {
  protected abstract credential(options: unknown): Promise<Credential | null>;

  connectedCallback(): void {
    if (!('PublicKeyCredential' in window)) return;
    this.hidden = false;
    for (const note of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) note.hidden = true;
    const button = this.querySelector('button');
    button?.addEventListener('click', async () => {
      button.disabled = true;
      await this.go().catch(() => this.say(this.dataset.failed ?? ''));
      button.disabled = false;
    });
  }

  private async go(): Promise<void> {
    const { options = '', answer = '', back = '' } = this.dataset;
    this.say('');
    const credential = await this.credential(inBytes((await post(options, {})) as Options));
    const name = this.querySelector('input')?.value ?? '';
    const said = await post(answer, { credential: inText(credential as PublicKeyCredential), name, back });
    window.location.assign((said as { to: string }).to);
  }

  private say(text: string): void {
    const place = this.querySelector('[role="status"]');
    if (place) place.textContent = text;
  }
}

customElements.define(
  'passkey-sign-in',
  class extends PasskeyPart {
    protected credential(options: unknown): Promise<Credential | null> {
      return navigator.credentials.get({ publicKey: options as PublicKeyCredentialRequestOptions });
    }
  },
);
customElements.define(
  'passkey-add',
  class extends PasskeyPart {
    protected credential(options: unknown): Promise<Credential | null> {
      return navigator.credentials.create({ publicKey: options as PublicKeyCredentialCreationOptions });
    }
  },
);
