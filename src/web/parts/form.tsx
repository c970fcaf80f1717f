import type { ComponentChildren } from 'preact';
import type { Faults } from './field-frame.tsx';
import { ErrorSummary } from './notes.tsx';

/**
 * A form with what is wrong with it over it. It is sent by post and needs no hidden token: the site takes changes from its
 * own pages alone (same-site.ts), so a form outlives a session and what was typed is not lost.
 * @param faultsTitle what stands over the list of faults
 * @param files whether it carries files
 * @param ids where a fault leads to, when the id of a field is not its name
 */
export function Form({
  action,
  faults = {},
  faultsTitle,
  ids = {},
  files = false,
  id,
  children,
}: {
  action: string;
  faults?: Faults;
  faultsTitle: string;
  ids?: Readonly<Record<string, string>>;
  files?: boolean;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <>
      <ErrorSummary title={faultsTitle} faults={faults} ids={ids} />
      {/* Our own words say what is wrong; the browser's would come in another language and hide the rest. */}
      <form
        id={id}
        action={action}
        method="post"
        enctype={files ? 'multipart/form-data' : undefined}
        novalidate
      >
        {children}
      </form>
    </>
  );
}
