import {
  Button,
  type Choice,
  type Faults,
  FileField,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, Inset } from '../web/parts/notes.tsx';
import type { TellWords } from './ask-pages.tsx';
import type { Voice } from './transcript-read.ts';

/** Endings that the file chooser offers; the core looks at what is in a file, whatever it is called. */
const endings = '.vtt,.srt,.docx,.json,.md,.markdown,.txt,text/plain,text/vtt';

/** What was typed beside a transcript. */
export interface BringValues {
  paste: string;
  telling: string;
  teller: string;
}

/** Bringing a transcript, by file or by paste. */
export function BringPage({
  words,
  action,
  back,
  values,
  faults,
  megabytes,
  tellings,
}: {
  words: TellWords;
  action: string;
  back: string;
  values: BringValues;
  faults: Faults;
  megabytes: number;
  /** The tellings it may belong to; null where there is only one. */
  tellings: readonly Choice[] | null;
}) {
  const own = words.transcript;
  return (
    <div class="narrow">
      <BackLink href={back} text={own.back} />
      <h1>{own.title}</h1>
      <p class="lead">{own.lead}</p>
      <p>{own.kinds}</p>
      <Form action={action} faults={faults} faultsTitle={words.faults} files>
        {tellings && (
          <>
            <SelectField
              name="telling"
              label={own.telling}
              value={values.telling}
              faults={faults}
              choices={[{ value: '', label: own.newTeller }, ...tellings]}
            />
            <TextField
              name="teller"
              label={own.tellerName}
              hint={own.tellerNameHint}
              value={values.teller}
              faults={faults}
            />
          </>
        )}
        <FileField
          name="file"
          label={own.files}
          hint={own.fileHint(megabytes)}
          faults={faults}
          accept={endings}
          multiple
        />
        <TextArea
          name="paste"
          label={own.paste}
          hint={own.pasteHint}
          value={values.paste}
          faults={faults}
          rows={10}
        />
        <Button>{own.button}</Button>
      </Form>
    </div>
  );
}

/** Who tells in a transcript and who asks: a person says so before it becomes part of the story. */
export function SpeakersPage({
  words,
  action,
  back,
  name,
  voices,
  asking,
  warnings,
  faults,
}: {
  words: TellWords;
  action: string;
  back: string;
  name: string;
  voices: readonly Voice[];
  /** Names of those who ask, as chosen or worked out. */
  asking: ReadonlySet<string>;
  warnings: readonly string[];
  faults: Faults;
}) {
  const own = words.transcript;
  return (
    <div class="narrow">
      <BackLink href={back} text={own.back} />
      <h1>{own.speakers}</h1>
      <p class="lead">{own.speakersLead(name)}</p>
      {warnings.length > 0 && (
        <Inset>
          <p>
            <b>{own.warnings}</b>
          </p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Inset>
      )}
      <Form action={action} faults={faults} faultsTitle={words.faults} ids={{ part: 'part-0' }}>
        {voices.map((voice, i) => (
          <div key={voice.name}>
            <Radios
              name={`part-${i}`}
              legend={voice.name}
              size="m"
              hint={own.turns(voice.turns, voice.words)}
              faults={i === 0 && faults.part ? { 'part-0': faults.part } : {}}
              value={asking.has(voice.name) ? 'asks' : 'tells'}
              choices={[
                { value: 'tells', label: own.tells },
                { value: 'asks', label: own.asks },
              ]}
            />
            <p class="soft small">
              {own.begins} <q>{voice.begins}</q>
            </p>
          </div>
        ))}
        {voices.length === 1 && <p>{own.one}</p>}
        <Button>{own.use}</Button>
      </Form>
    </div>
  );
}
