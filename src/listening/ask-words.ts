import { hearingWords } from '../hearing/hearing-words.ts';
import type { PartFault } from '../hearing/part.ts';
import { catalogue, counted, plural } from '../web/words.ts';

/** Our words for whoever replies to a round of listening. Nobody who speaks Welsh has read the Welsh yet. */
export const askWords = catalogue(
  {
    faults: 'There is a problem',
    takes: (minutes: number) =>
      minutes <= 3 ? 'three minutes at most' : `about ${counted(minutes, 'minute', 'minutes')}`,
    start: {
      minutes: (takes: string) => `It takes ${takes}. You can skip any question, and stop at any time.`,
      who: 'Who asks',
      what: 'What happens with what you say',
      kept: 'How long it is kept',
      keptUntil: (day: string) =>
        `What you say is kept until ${day}. Then it is deleted. Only the counts stay, and what was shown to others.`,
      nobody: 'Who you are',
      nobodyText:
        'You need no account. We do not ask for your name, and we do not keep your address on the internet. Please name nobody in what you write.',
      shown:
        'What you write in your own words is shown to others only if you say yes to that, and after a person has read it.',
      closes: (day: string) => `You can answer until the end of ${day}.`,
      cookie:
        'So that you can come back to it, this browser keeps a cookie with the key to your answers until you have finished. It does nothing else.',
      begin: 'Begin',
      goOn: 'Go on where you were',
      anew: 'Begin anew',
      anewHint: 'Such as when somebody else used this device before you. What was said before still counts.',
      empty: 'Leave this empty',
      again: 'That did not work. Please press the button once more.',
      trial: 'This is a trial. Nothing that you say here is counted.',
      waiting: (day: string) => `This opens on ${day}. Please come back then.`,
      closed: (day: string) => `This closed on ${day}. Thank you to all who answered.`,
      others: 'What we are asking now',
    },
    question: {
      how: (number: number, all: number) => `Question ${number} of ${all}`,
      answer: 'Your answer',
      empty: 'You can leave it empty.',
      most: (count: string) => `At most ${count} letters.`,
      other: 'Something else',
      otherWords: 'Something else, in your own words',
      order: 'Give each its number. 1 is the most. Or leave all of them empty.',
      place: (option: string) => option,
      noPlace: 'no number',
      next: 'Go on',
      last: 'Finish',
      skip: 'Skip this question',
      back: 'Back',
      finish: 'Finish now',
      saved: 'Saved',
      over: 'This was answered before, perhaps in another window. What you sent last is kept.',
    },
    tooLong: {
      title: 'That is too long to send',
      text: 'It is longer than a whole book, so it was not saved. What you saved before is still here.',
      back: 'It is not lost: go back in your browser, and it stands in its box. Copy it, keep it somewhere, and send a shorter piece of it.',
      most: (count: string) => `At most ${count} letters can be kept here.`,
      again: 'Back to the question, as it was saved',
    },
    island: {
      saved: 'Saved at {time}',
      trouble: 'Not saved yet. We try again.',
      offline: 'You are offline. What you write stays here, and is saved when you are back.',
      closed: 'This round has closed. What was saved before counts. This was not saved.',
      found: 'Here is what you wrote before. It had not been saved yet.',
      foundOver:
        'Here is what you wrote before and could not be saved. Something else was saved since. Press the button to keep this.',
      gone: 'This could not be saved. Please load the page again.',
      long: 'This is too long to be saved.',
      moved: '{option} is now number {place} of {all}',
      up: 'Move up: {option}',
      down: 'Move down: {option}',
      drag: 'Drag',
      keep: 'This order is right',
      clear: 'Take the order away',
      cleared: 'No order is given',
      how: 'Move them with the arrows or by dragging. The first is the most.',
    },
    reply: {
      title: 'What you have said so far',
      done: 'Thank you',
      doneText: 'Your answers are in. You need do nothing more.',
      change: 'You can change them here until the round closes.',
      keep: 'This page is yours alone: whoever has its address can see and change your answers. Keep the address if you want to come back. This browser has forgotten it now.',
      none: 'not answered',
      edit: 'Change',
      add: 'Answer',
      about: (question: string) => `: ${question}`,
      finish: 'Finish',
      nothing: 'You have not answered any question. That is fine. Nothing is counted.',
      another: 'Somebody else can answer here too',
    },
    want: {
      title: 'Shall we write this down as something you want to know?',
      text: 'Then the people who gather stories ask about it next, and others can say “me too”. A person reads it before others see it. It is kept apart from your answers, and without your name.',
      label: 'What would you like to know?',
      hint: 'In a sentence or two. Change it as you like. Please do not name anybody.',
      button: 'Write it down',
      from: (what: string, whom: string) => `${what}. Told by: ${whom}`,
    },
    closed: {
      title: 'This round has closed',
      heard: 'What we heard',
      text: (day: string) => `It closed on ${day}.`,
      saved: 'What you had saved by then counts, just as if you had finished.',
      notSaved:
        'What you have just written was not saved, because it came too late. Here it is, so that it is not lost:',
      all: 'This is what you said:',
    },
    partFault: (fault: PartFault) => hearingWords.partFault(fault),
  },
  {
    faults: 'Cywirwch hyn, os gwelwch yn dda',
    takes: (minutes: number) =>
      minutes <= 3 ? 'tri munud ar y mwyaf' : `tua ${plural('cy', minutes, { other: '# munud' })}`,
    start: {
      minutes: (takes: string) =>
        `Mae’n cymryd ${takes}. Gallwch hepgor unrhyw gwestiwn, a stopio unrhyw bryd.`,
      who: 'Pwy sy’n gofyn',
      what: 'Beth sy’n digwydd i’r hyn a ddywedwch',
      kept: 'Am ba hyd y caiff ei gadw',
      keptUntil: (day: string) =>
        `Caiff yr hyn a ddywedwch ei gadw tan ${day}. Yna caiff ei ddileu. Dim ond y cyfrif sy’n aros, a’r hyn a ddangoswyd i eraill.`,
      nobody: 'Pwy ydych chi',
      nobodyText:
        'Does dim angen cyfrif arnoch. Dydyn ni ddim yn gofyn am eich enw, nac yn cadw eich cyfeiriad ar y rhyngrwyd. Peidiwch ag enwi neb yn yr hyn a ysgrifennwch, os gwelwch yn dda.',
      shown:
        'Dim ond os dywedwch y cawn ni y dangosir eich geiriau eich hun i eraill, ac ar ôl i rywun eu darllen.',
      closes: (day: string) => `Gallwch ateb tan ddiwedd ${day}.`,
      cookie:
        'Er mwyn i chi allu dod yn ôl ato, mae’r porwr hwn yn cadw cwci gydag allwedd i’ch atebion nes i chi orffen. Nid yw’n gwneud dim byd arall.',
      begin: 'Dechrau',
      goOn: 'Mynd ymlaen o’r lle roeddech chi',
      anew: 'Dechrau o’r newydd',
      anewHint:
        'Er enghraifft pan ddefnyddiodd rhywun arall y ddyfais hon o’ch blaen. Mae’r hyn a ddywedwyd o’r blaen yn dal i gyfrif.',
      empty: 'Gadewch hwn yn wag',
      again: 'Ni weithiodd hynny. Pwyswch y botwm unwaith eto, os gwelwch yn dda.',
      trial: 'Prawf yw hwn. Ni chaiff dim a ddywedwch yma ei gyfrif.',
      waiting: (day: string) => `Mae hwn yn agor ar ${day}. Dewch yn ôl bryd hynny, os gwelwch yn dda.`,
      closed: (day: string) => `Caeodd hwn ar ${day}. Diolch i bawb a atebodd.`,
      others: 'Beth rydym yn ei ofyn nawr',
    },
    question: {
      how: (number: number, all: number) => `Cwestiwn ${number} o ${all}`,
      answer: 'Eich ateb',
      empty: 'Gallwch ei adael yn wag.',
      most: (count: string) => `Dim mwy na ${count} o lythrennau.`,
      other: 'Rhywbeth arall',
      otherWords: 'Rhywbeth arall, yn eich geiriau eich hun',
      order: 'Rhowch rif i bob un. 1 yw’r mwyaf. Neu gadewch bob un yn wag.',
      noPlace: 'dim rhif',
      next: 'Ymlaen',
      last: 'Gorffen',
      skip: 'Hepgor y cwestiwn hwn',
      back: 'Yn ôl',
      finish: 'Gorffen nawr',
      saved: 'Wedi’i gadw',
      over: 'Atebwyd hwn o’r blaen, efallai mewn ffenestr arall. Cedwir yr hyn a anfonoch ddiwethaf.',
    },
    tooLong: {
      title: 'Mae hynny’n rhy hir i’w anfon',
      text: 'Mae’n hirach na llyfr cyfan, felly ni chafodd ei gadw. Mae’r hyn a gadwyd gennych cynt yma o hyd.',
      back: 'Nid yw ar goll: ewch yn ôl yn eich porwr, ac mae yn ei flwch. Copïwch ef, cadwch ef yn rhywle, ac anfonwch ddarn byrrach ohono.',
      most: (count: string) => `Gellir cadw ${count} o lythrennau yma ar y mwyaf.`,
      again: 'Yn ôl at y cwestiwn, fel y’i cadwyd',
    },
    island: {
      saved: 'Wedi’i gadw am {time}',
      trouble: 'Heb ei gadw eto. Rydym yn ceisio eto.',
      offline: 'Rydych all-lein. Mae’r hyn a ysgrifennwch yn aros yma, a chaiff ei gadw pan fyddwch yn ôl.',
      closed: 'Mae hwn wedi cau. Mae’r hyn a gadwyd cynt yn cyfrif. Ni chadwyd hwn.',
      found: 'Dyma’r hyn a ysgrifennoch o’r blaen. Nid oedd wedi’i gadw eto.',
      foundOver:
        'Dyma’r hyn a ysgrifennoch o’r blaen ac na ellid ei gadw. Cadwyd rhywbeth arall ers hynny. Pwyswch y botwm i gadw hwn.',
      gone: 'Ni ellid cadw hwn. Llwythwch y dudalen eto, os gwelwch yn dda.',
      long: 'Mae hwn yn rhy hir i’w gadw.',
      moved: '{option}: rhif {place} o {all} nawr',
      up: 'Symud i fyny: {option}',
      down: 'Symud i lawr: {option}',
      drag: 'Llusgo',
      keep: 'Mae’r drefn hon yn iawn',
      clear: 'Tynnu’r drefn',
      cleared: 'Ni roddwyd trefn',
      how: 'Symudwch nhw gyda’r saethau neu drwy lusgo. Y cyntaf yw’r mwyaf.',
    },
    reply: {
      title: 'Beth rydych wedi’i ddweud hyd yma',
      done: 'Diolch',
      doneText: 'Mae eich atebion wedi cyrraedd. Does dim rhaid i chi wneud dim byd arall.',
      change: 'Gallwch eu newid yma nes i’r cyfnod gau.',
      keep: 'Eich tudalen chi yn unig yw hon: gall pwy bynnag sydd â’r cyfeiriad weld a newid eich atebion. Cadwch y cyfeiriad os hoffech ddod yn ôl. Mae’r porwr hwn wedi’i anghofio nawr.',
      none: 'heb ei ateb',
      edit: 'Newid',
      add: 'Ateb',
      finish: 'Gorffen',
      nothing: 'Nid ydych wedi ateb yr un cwestiwn. Mae hynny’n iawn. Ni chaiff dim ei gyfrif.',
      another: 'Gall rhywun arall ateb yma hefyd',
    },
    want: {
      title: 'Gawn ni ysgrifennu hyn fel rhywbeth rydych chi am ei wybod?',
      text: 'Yna bydd y bobl sy’n casglu straeon yn holi amdano nesaf, a gall eraill ddweud “fi hefyd”. Mae person yn ei ddarllen cyn i eraill ei weld. Caiff ei gadw ar wahân i’ch atebion, a heb eich enw.',
      label: 'Beth hoffech chi ei wybod?',
      hint: 'Mewn brawddeg neu ddwy. Newidiwch ef fel y mynnwch. Peidiwch ag enwi neb, os gwelwch yn dda.',
      button: 'Ei ysgrifennu',
      from: (what: string, whom: string) => `${what}. Gan: ${whom}`,
    },
    closed: {
      title: 'Mae hwn wedi cau',
      heard: 'Yr hyn a glywsom',
      text: (day: string) => `Caeodd ar ${day}.`,
      saved: 'Mae’r hyn roeddech wedi’i gadw erbyn hynny yn cyfrif, yn union fel petaech wedi gorffen.',
      notSaved:
        'Ni chadwyd yr hyn rydych newydd ei ysgrifennu, gan iddo ddod yn rhy hwyr. Dyma fe, fel na chaiff ei golli:',
      all: 'Dyma a ddywedoch:',
    },
    partFault(fault: PartFault) {
      switch (fault.code) {
        case 'too long':
          return `Mae hwn ${fault.by} o lythrennau yn rhy hir. Dim mwy na ${fault.most}, os gwelwch yn dda`;
        case 'unknown':
          return 'Dewiswch o’r hyn a gynigir yma';
        case 'several':
          return 'Dewiswch un yn unig';
        case 'same place':
          return `Mae gan ddau beth y rhif ${fault.place}. Rhowch ei rif ei hun i bob un`;
        case 'no place':
          return `Rhowch rif i hwn hefyd, o 1 i ${fault.places}, neu gadewch bob un yn wag`;
      }
    },
  },
);
