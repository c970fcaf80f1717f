import type { HTMLAttributes } from 'preact';

/** The custom elements of our islands, so that a page can name them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-sign-in': HTMLAttributes;
      'passkey-add': HTMLAttributes;
    }
  }
}
