import { catalogue, counted } from '../web/words.ts';

/** The words of the pages on which a steward removes a place or a topic, or makes one of two that are the same. */
export const mergeWords = catalogue(
  {
    crumbs: 'Where you are',
    run: 'Run the site',
    places: 'Places and topics',
    title: (name: string) => `Remove or merge: ${name}`,
    remove: 'Remove it',
    removeText:
      'No story, no person and nothing that people want to know names it. When it is removed, nobody can choose it any more, and its address leads nowhere. This cannot be undone.',
    removeButton: (name: string) => `Remove ${name}`,
    inUse: 'It cannot be removed, because it is in use',
    stories: (count: number) => `${counted(count, 'story names', 'stories name')} it.`,
    people: 'Somebody says that they are there.',
    wants: 'It stands beside something that people want to know.',
    merge: 'It is the same as another',
    mergeText: 'What names this one will name the other, and its address will lead there.',
    which: 'Which one is it the same as?',
    choose: 'Choose one',
    goOn: 'Go on',
    noOther: 'There is no other that it could be the same as.',
    mergeTitle: (name: string, into: string) => `Merge ${name} into ${into}?`,
    warning: 'Warning',
    mergeWarning: (name: string) => `This cannot be undone. ${name} will be gone.`,
    mergeStories: (count: number, into: string) =>
      count === 0 ? `No story changes.` : `${counted(count, 'story', 'stories')} will name ${into} instead.`,
    mergeForms: 'Forms are made again, to say so.',
    mergeLinks: (name: string, into: string) => `Links to ${name} and searches in it lead to ${into}.`,
    mergeButton: 'Merge them',
    leave: 'Leave it as it is',
    faults: 'There is a problem',
    chooseFault: 'Choose which one it is the same as',
    usedFault: 'Something names it by now, so it cannot be removed',
  },
  {
    crumbs: 'Ble rydych chi',
    run: 'Rhedeg y wefan',
    places: 'Lleoedd a phynciau',
    title: (name: string) => `Tynnu neu uno: ${name}`,
    remove: 'Ei dynnu',
    removeText:
      'Nid oes stori, person na dim y mae pobl eisiau ei wybod yn ei enwi. Ar ôl ei dynnu, ni all neb ei ddewis mwyach, ac nid yw ei gyfeiriad yn arwain i unman. Nid oes modd dadwneud hyn.',
    removeButton: (name: string) => `Tynnu ${name}`,
    inUse: 'Nid oes modd ei dynnu, am ei fod yn cael ei ddefnyddio',
    stories: (count: number) => `Nifer y straeon sy’n ei enwi: ${count}.`,
    people: 'Mae rhywun yn dweud mai yno y maen nhw.',
    wants: 'Mae’n sefyll wrth ymyl rhywbeth y mae pobl eisiau ei wybod.',
    merge: 'Mae’r un peth ag un arall',
    mergeText: 'Bydd yr hyn sy’n enwi hwn yn enwi’r llall, a bydd ei gyfeiriad yn arwain yno.',
    which: 'Â pha un y mae’r un peth?',
    choose: 'Dewiswch un',
    goOn: 'Ymlaen',
    noOther: 'Nid oes un arall y gallai fod yr un peth ag ef.',
    mergeTitle: (name: string, into: string) => `Uno ${name} â ${into}?`,
    warning: 'Rhybudd',
    mergeWarning: (name: string) => `Nid oes modd dadwneud hyn. Ni fydd ${name} yno mwyach.`,
    mergeStories: (count: number, into: string) =>
      count === 0
        ? 'Nid oes stori’n newid.'
        : `Nifer y straeon a fydd yn enwi ${into} yn lle hynny: ${count}.`,
    mergeForms: 'Mae’r ffurfiau’n cael eu gwneud eto, i ddweud hynny.',
    mergeLinks: (name: string, into: string) =>
      `Mae dolenni i ${name}, a chwiliadau ynddo, yn arwain at ${into}.`,
    mergeButton: 'Eu huno',
    leave: 'Ei adael fel y mae',
    faults: 'Mae problem',
    chooseFault: 'Dewiswch â pha un y mae’r un peth',
    usedFault: 'Mae rhywbeth yn ei enwi erbyn hyn, felly nid oes modd ei dynnu',
  },
);
