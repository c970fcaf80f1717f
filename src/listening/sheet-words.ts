import { catalogue } from '../web/words.ts';

/** Our words on the printed sheet. Nobody who speaks Welsh has read the Welsh yet. */
export const sheetWords = catalogue(
  {
    online: 'You can also answer on a phone or computer:',
    code: 'QR code of the address',
    who: 'Who asks',
    what: 'What happens with what you say',
    nobody: 'Please do not write your name, or anybody’s. Leave out any question.',
    kept: (day: string) => `What you say is kept until ${day}, then deleted. Please hand this in by`,
    one: 'Tick one.',
    some: 'Tick all that are true.',
    order: 'Number them: 1 is the most.',
    scale: 'Tick one number.',
    other: 'Something else:',
    print: 'Use your browser’s “Print”, on A4 paper.',
    back: 'Back to the round',
  },
  {
    online: 'Gallwch hefyd ateb ar ffôn neu gyfrifiadur:',
    code: 'Cod QR y cyfeiriad',
    who: 'Pwy sy’n gofyn',
    what: 'Beth sy’n digwydd i’r hyn a ddywedwch',
    nobody: 'Peidiwch ag ysgrifennu eich enw, nac enw neb arall. Gallwch hepgor unrhyw gwestiwn.',
    kept: (day: string) =>
      `Caiff yr hyn a ddywedwch ei gadw tan ${day}, yna ei ddileu. Rhowch hwn i mewn erbyn`,
    one: 'Ticiwch un.',
    some: 'Ticiwch bob un sy’n wir.',
    order: 'Rhowch rif i bob un: 1 yw’r mwyaf.',
    scale: 'Ticiwch un rhif.',
    other: 'Rhywbeth arall:',
    print: 'Defnyddiwch “Argraffu” eich porwr, ar bapur A4.',
    back: 'Yn ôl at y cyfnod gwrando',
  },
);
